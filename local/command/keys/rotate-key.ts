import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../shared/adapters/local/sqlite-store.ts';
import {
  addSubjectKey,
  dropFormerSubjectKeys,
  keptSubjectKeys,
} from '../../../shared/adapters/local/subject-keys-folder.ts';
import { CallError, RefusedActionError } from '../../../shared/errors.ts';
import { filesOfEarlierKeys, type SubjectKeys } from '../../../shared/history/key-rotation.ts';
import type { Text } from '../../../shared/language.ts';
import { say } from '../../../shared/whole-language.ts';
import { lockForWatch } from '../../watch-lock.ts';
import { type Call, defineCommand } from '../command.ts';
import { stackOption } from '../deployed/stack-option.ts';
import { stateOption } from '../options.ts';
import { onOneLine } from '../terminal.ts';
import type { KeyStatus } from './deployed-keys.ts';

/** How many names of files are printed at most: the rest is counted. */
const namesMax = 20;

/** `sekisho rotate-key --state DIR [--status | --finish]`, `sekisho rotate-key --stack NAME --status` */
export const rotateKey = defineCommand({
  id: 'rotate-key',
  summary: {
    ja: '対象者の照合用の値を作る鍵を新しくします。過去のログを読み直す間は前の鍵も併用し、--finish で前の鍵を消します。',
    en: 'Begins a new key for the hashes of residents; the one before is known beside it until all logs are read again, and --finish removes it.',
  },
  operands: { name: '', atLeast: 0, atMost: 0 },
  options: [
    {
      name: 'status',
      value: null,
      required: false,
      summary: { ja: '読み直しの残りを示すだけ', en: 'only says what is left to be read again' },
    },
    {
      name: 'finish',
      value: null,
      required: false,
      summary: { ja: '読み直しが済んだ後、前の鍵を消す', en: 'removes the key before, at the end' },
    },
    { ...stateOption, required: false },
    { ...stackOption, required: false },
  ],
  async run(call, terminal) {
    const stack = call.optional('stack');
    if (stack !== null) {
      if (!call.has('status')) throw new CallError(say((c) => c.keys.byDeployment));
      const { deployedKeyStatus } = await import('./deployed-keys.ts');
      const said = statusWords(await deployedKeyStatus(stack));
      await terminal.print(`${said[terminal.language]}\n`);
      return 0;
    }
    const folder = call.optional('state');
    if (folder === null) throw new CallError(say((c) => c.statements.noHome));
    const before = existsSync(join(folder, 'sekisho.sqlite'))
      ? await keptSubjectKeys(folder)
      : null;
    if (before === null) throw new CallError(say((c) => c.keys.noState(folder)));
    const said = call.has('status')
      ? await statusOf(folder, before)
      : await changed(call, folder, before);
    await terminal.print(`${said[terminal.language]}\n`);
    return 0;
  },
});

/** A watch keeps the keys with which it began: none may run meanwhile. */
async function changed(call: Call, folder: string, keys: SubjectKeys): Promise<Text> {
  const lock = lockForWatch(folder);
  try {
    return await (call.has('finish') ? finished(folder, keys) : begun(folder, keys));
  } finally {
    lock.release();
  }
}

async function begun(folder: string, { rotation }: SubjectKeys): Promise<Text> {
  if (rotation !== undefined && rotation.formerKey !== null)
    throw new CallError(say((c) => c.keys.underWay(rotation.generation)));
  const generation = await addSubjectKey(folder);
  return say((c) => c.keys.begun(generation));
}

async function finished(folder: string, keys: SubjectKeys): Promise<Text> {
  const { rotation } = keys;
  if (rotation === undefined || rotation.formerKey === null)
    throw new CallError(say((c) => c.keys.notUnderWay));
  const left = await filesLeft(folder, keys);
  if (left.length > 0)
    throw new RefusedActionError(say((c) => c.keys.notFinished(left.length, some(left))));
  await dropFormerSubjectKeys(folder);
  return say((c) => c.keys.finished(rotation.generation));
}

async function statusOf(folder: string, keys: SubjectKeys): Promise<Text> {
  const left = await filesLeft(folder, keys);
  const { generation, formerKey } = keys.rotation ?? { generation: 1, formerKey: null };
  return statusWords({ generation, isUnderWay: formerKey !== null, left });
}

function statusWords({ generation, isUnderWay, left }: KeyStatus): Text {
  return say((c) => c.keys.status(generation, isUnderWay, left.length, some(left)));
}

async function filesLeft(folder: string, { rotation }: SubjectKeys): Promise<readonly string[]> {
  const store = openSqliteStore(join(folder, 'sekisho.sqlite'));
  try {
    return await filesOfEarlierKeys(store.manifests, rotation);
  } finally {
    store.close();
  }
}

function some(names: readonly string[]): readonly string[] {
  return names.slice(0, namesMax).map(onOneLine);
}

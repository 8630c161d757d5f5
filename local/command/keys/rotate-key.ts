import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore, type SqliteStore } from '../../../shared/adapters/local/sqlite-store.ts';
import {
  addSubjectKey,
  dropFormerSubjectKeys,
  keptSubjectKeys,
} from '../../../shared/adapters/local/subject-keys-folder.ts';
import { CallError, RefusedActionError } from '../../../shared/errors.ts';
import type { KeyChange } from '../../../shared/history/key-change.ts';
import { filesOfEarlierKeys, type SubjectKeys } from '../../../shared/history/key-rotation.ts';
import { appendNext } from '../../../shared/journal.ts';
import type { Text } from '../../../shared/language.ts';
import { say } from '../../../shared/whole-language.ts';
import { lockForWatch } from '../../watch-lock.ts';
import { requireKnownAccount } from '../cases/personal-deed.ts';
import { type Call, defineCommand } from '../command.ts';
import { stackOption } from '../deployed/stack-option.ts';
import { configOption, stateOption } from '../options.ts';
import { settingsToReadAt } from '../settings-at.ts';
import { onOneLine, type Terminal } from '../terminal.ts';
import type { KeyStatus } from './deployed-keys.ts';

/** How many names of files are printed at most: the rest is counted. */
const namesMax = 20;

/** `sekisho rotate-key --state DIR --by … --reason …`, `… --finish`, `… [--stack NAME] --status` */
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
    {
      name: 'by',
      value: 'ACCOUNT',
      required: false,
      summary: { ja: '鍵を変える人の職員番号', en: 'the account of whoever changes the key' },
    },
    {
      name: 'reason',
      value: 'TEXT',
      required: false,
      summary: { ja: '変える理由（記録に残ります）', en: 'why (it stays on record)' },
    },
    { ...configOption, required: false },
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
    if (call.has('status')) await tellChanges(folder, terminal);
    return 0;
  },
});

/** A watch keeps the keys with which it began: none may run meanwhile. */
async function changed(call: Call, folder: string, keys: SubjectKeys): Promise<Text> {
  const who = whoAndWhy(call);
  const lock = lockForWatch(folder);
  try {
    return await (call.has('finish') ? finished(folder, keys, who) : begun(folder, keys, who));
  } finally {
    lock.release();
  }
}

type WhoAndWhy = Pick<KeyChange, 'by' | 'reason'>;

function whoAndWhy(call: Call): WhoAndWhy {
  const [by, reason, config] = ['by', 'reason', 'config'].map((one) => call.optional(one));
  if (!by || !reason || !config) throw new CallError(say((c) => c.keys.byWhomAndWhy));
  requireKnownAccount('by', by, settingsToReadAt(config));
  return { by, reason };
}

async function begun(folder: string, { rotation }: SubjectKeys, who: WhoAndWhy): Promise<Text> {
  if (rotation !== undefined && rotation.formerKey !== null)
    throw new CallError(say((c) => c.keys.underWay(rotation.generation)));
  await note(folder, { ...who, step: 'begun', generation: (rotation?.generation ?? 1) + 1 });
  const generation = await addSubjectKey(folder);
  return say((c) => c.keys.begun(generation));
}

async function finished(folder: string, keys: SubjectKeys, who: WhoAndWhy): Promise<Text> {
  const { rotation } = keys;
  if (rotation === undefined || rotation.formerKey === null)
    throw new CallError(say((c) => c.keys.notUnderWay));
  const left = await filesLeft(folder, keys);
  if (left.length > 0)
    throw new RefusedActionError(say((c) => c.keys.notFinished(left.length, some(left))));
  await note(folder, { ...who, step: 'finished', generation: rotation.generation });
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

function filesLeft(folder: string, { rotation }: SubjectKeys): Promise<readonly string[]> {
  return inStore(folder, ({ manifests }) => filesOfEarlierKeys(manifests, rotation));
}

/** Before it is done: what nobody knows of must not happen. */
async function note(folder: string, step: Omit<KeyChange, 'sequence' | 'at'>): Promise<void> {
  const entry = { at: Date.now(), ...step };
  await inStore(folder, ({ keyChanges }) =>
    appendNext(keyChanges, (_last, sequence) => ({ sequence, ...entry })),
  );
}

async function tellChanges(folder: string, terminal: Terminal): Promise<void> {
  const changes = await inStore(folder, ({ keyChanges }) => Array.fromAsync(keyChanges.all()));
  for (const { at, by, step, generation, reason } of changes) {
    const instant = new Date(at).toISOString();
    const said = say((c) => c.keys.change(instant, by, step, generation, onOneLine(reason)));
    await terminal.print(`${said[terminal.language]}\n`);
  }
}

async function inStore<Answer>(
  folder: string,
  work: (store: SqliteStore) => Promise<Answer>,
): Promise<Answer> {
  const store = openSqliteStore(join(folder, 'sekisho.sqlite'));
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

function some(names: readonly string[]): readonly string[] {
  return names.slice(0, namesMax).map(onOneLine);
}

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../../../shared/errors.ts';
import type { SubjectKeys } from '../../../shared/history/key-rotation.ts';
import type { Text } from '../../../shared/language.ts';
import type { Settings } from '../../../shared/settings/settings.ts';
import { say } from '../../../shared/whole-language.ts';
import { type OpenState, openState } from '../../composition.ts';
import { claimedFiles } from '../claimed-files.ts';
import type { Call, CommandOption } from '../command.ts';
import { type GuardedFile, guarded } from '../disk-guard.ts';
import { stateOption } from '../options.ts';

/** Where the history is that is asked: the state folder of one machine, or a deployment on AWS. */
export interface HistoryHome
  extends Pick<
    OpenState,
    'history' | 'manifests' | 'sourceDays' | 'cases' | 'statements' | 'unmasking' | 'now' | 'close'
  > {
  /** The secrets that key the hashes of subjects. */
  subjectKeys(): Promise<SubjectKeys>;
  /** The original logs at a place that the call names. */
  logsAt(place: string): Promise<readonly GuardedFile[]>;
  /** After so many days history expires; null: it is kept. */
  readonly daysKept: number | null;
  /** What is to be said where it holds no event: an empty answer would mislead. */
  readonly nothingKept: Text;
}

/** The options that name a home. */
export const historyHomeOptions: readonly CommandOption[] = [
  { ...stateOption, required: false },
  {
    name: 'stack',
    value: 'NAME',
    required: false,
    summary: {
      ja: '状態フォルダーの代わりに、AWS に置いた関所のスタック（例 Sekisho）',
      en: 'instead of a state folder, the stack of a deployment on AWS (such as Sekisho)',
    },
  },
];

/**
 * Opens the home that the call names. Throws a `CallError` where it names none or it is not there.
 * What AWS needs is loaded only where it is asked: no other command should wait for it.
 */
export async function openHistoryHome(call: Call, settings: Settings): Promise<HistoryHome> {
  const stack = call.optional('stack');
  if (stack !== null) {
    const { openDeployedHistory } = await import('./deployed-history.ts');
    return openDeployedHistory(stack, settings);
  }
  const folder = call.optional('state');
  if (folder === null) throw new CallError(say((c) => c.statements.noHome));
  return openKeptHistory(folder, settings);
}

async function openKeptHistory(folder: string, settings: Settings): Promise<HistoryHome> {
  const nothingKept = say((c) => c.statements.noHistory(folder));
  if (!existsSync(join(folder, 'sekisho.sqlite'))) throw new CallError(nothingKept);
  const state = await openState(folder, settings, { now: Date.now });
  return {
    ...state,
    daysKept: null,
    nothingKept,
    subjectKeys: async () => state,
    logsAt: async (path) => (await claimedFiles([path], settings.sources)).files.map(guarded),
  };
}

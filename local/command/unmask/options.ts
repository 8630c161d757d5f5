import { RefusedActionError } from '../../../shared/errors.ts';
import { appendNext } from '../../../shared/journal.ts';
import type { CaseStore, StoredCase } from '../../../shared/ports.ts';
import type { UnmaskingStep } from '../../../shared/unmasking/entry.ts';
import { type Request, requestsIn } from '../../../shared/unmasking/rules.ts';
import { say } from '../../../shared/whole-language.ts';
import type { CommandOption } from '../command.ts';
import { configOption } from '../options.ts';
import { type HistoryHome, historyHomeOptions } from '../statements/history-home.ts';

/** The options that every step of unmasking takes. */
export const unmaskOptions: readonly CommandOption[] = [
  {
    name: 'by',
    value: 'ACCOUNT',
    required: true,
    summary: { ja: '操作する人の職員番号', en: 'the account of the person who does it' },
  },
  configOption,
  ...historyHomeOptions,
];

/** Throws a `RefusedActionError` where there is no such case. */
export async function caseOf(id: string, cases: Pick<CaseStore, 'read'>): Promise<StoredCase> {
  const stored = await cases.read(id);
  if (stored === null) throw new RefusedActionError(say((c) => c.cases.noSuchCase(id)));
  return stored;
}

/** Throws a `RefusedActionError` where there is no such request. */
export async function requestOf(given: string, { unmasking }: HistoryHome): Promise<Request> {
  const requests = requestsIn(await Array.fromAsync(unmasking.all()));
  const found = requests.find(({ number }) => String(number) === given);
  if (found === undefined)
    throw new RefusedActionError(say((c) => c.unmasking.noSuchRequest(given)));
  return found;
}

/** Adds a step to the record, and gives its number. */
export async function note(
  step: UnmaskingStep,
  by: string,
  { unmasking, now }: HistoryHome,
): Promise<number> {
  const at = now();
  const added = await appendNext(unmasking, (_, sequence) => ({ sequence, at, by, ...step }));
  return added?.sequence ?? 0;
}

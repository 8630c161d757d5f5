import { isDeepStrictEqual } from 'node:util';
import type { CaseStore, StoredCase } from '../ports.ts';
import type { CaseAction } from './case.ts';
import { predecessorsOf } from './hand-over.ts';

/**
 * What was done to the cases that a case goes on from, as far as its own log does not hold it: where
 * two episodes became one, each has a history of its own. Oldest predecessor first.
 */
export async function actionsBefore(
  { actions }: StoredCase,
  cases: Pick<CaseStore, 'read'>,
): Promise<readonly CaseAction[]> {
  const before: CaseAction[] = [];
  for (const predecessor of predecessorsOf(actions)) {
    const stored = await cases.read(predecessor);
    const own = stored?.actions ?? [];
    before.push(...own.filter((one) => !actions.some((other) => isSame(one, other))));
  }
  return before;
}

/** Whether two entries of different logs are one: a log that is carried on is numbered anew. */
function isSame(one: CaseAction, other: CaseAction): boolean {
  return one.at === other.at && one.by === other.by && isDeepStrictEqual(one.deed, other.deed);
}

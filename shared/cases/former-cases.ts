import { limits } from '../limits.ts';
import type { CaseStore } from '../ports.ts';
import type { CaseFacts } from './case.ts';
import type { WorkingDaysBetween } from './episodes.ts';
import { predecessorsOf } from './hand-over.ts';
import { successorOf } from './transitions.ts';

/**
 * Ids of the live cases that a case goes on from because settings that came later (an overtime
 * order, an approval) explain the days with which they began. Looked for among `earlier`, the ids
 * that it would have with an earlier first day, as long as it is not open under its own; and where
 * a hand-over has begun, for that to be completed.
 */
export async function formerCases(
  facts: CaseFacts,
  earlier: readonly string[],
  workingDaysBetween: WorkingDaysBetween,
  cases: CaseStore,
): Promise<readonly string[]> {
  const actions = (await cases.read(facts.id))?.actions ?? [];
  const former = [...predecessorsOf(actions)];
  if (actions.length > 0 && successorOf(actions) === null) return former;
  for (const id of earlier) {
    const other = await cases.read(id);
    if (other === null || successorOf(other.actions) !== null) continue;
    const { until } = other.record.facts;
    if (workingDaysBetween(until, facts.from) < limits.episodeQuietWorkingDays) former.push(id);
  }
  return former;
}

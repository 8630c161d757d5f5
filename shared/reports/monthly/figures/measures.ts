import { type CaseTask, tasksOf } from '../../../cases/tasks.ts';
import { recusedActorsOf } from '../../../cases/transitions.ts';
import type { CaseView } from './case-view.ts';

/** A task of a case that somebody has taken up: what is done lest it happen again, and its like. */
export interface Measure extends CaseTask {
  readonly caseId: string;
}

/**
 * The measures that were open in a span or ended in it: those with an owner, a date or an end; what
 * nobody has touched is no measure. `from`, `asOf` in ms since 1970. By date, then case.
 */
export function measuresOf(
  cases: readonly CaseView[],
  from: number,
  asOf: number,
): readonly Measure[] {
  return cases
    .flatMap(({ facts, actions }) =>
      tasksOf(actions, recusedActorsOf(facts)).map((task) => ({ ...task, caseId: facts.id })),
    )
    .filter(({ owner, dueAt, doneAt, title }) => {
      const isTouched = owner !== null || dueAt !== null || doneAt !== null || title !== null;
      return isTouched && (doneAt === null || (doneAt >= from && doneAt <= asOf));
    })
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
}

function sortKey({ dueAt, caseId, id }: Measure): string {
  return `${String(dueAt ?? Number.MAX_SAFE_INTEGER).padStart(17, '0')} ${caseId} ${id}`;
}

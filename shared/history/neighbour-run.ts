import type { FoldedEvent } from './contribution.ts';
import { firstViews, type TimedSubject } from './first-views.ts';
import { areNeighbours } from './neighbourhoods.ts';

/** What `longestNeighbourRun` looks at. */
export type NumberedView = TimedSubject & Pick<FoldedEvent, 'neighbourhoods'>;

/**
 * The longest run of residents, looked at one after the other in one session, each of whose numbers
 * lies near the one before (`areNeighbours`): paging through the register. A resident counts where
 * the session first comes to him or her; consecutive ones of one household (by `household`; null:
 * not known) count once. 0: nobody is named; 1: no two neighbours. Where households are not known,
 * families whose numbers follow each other make runs of 2 to 5. A look at somebody else in between
 * ends the run. `events` are sorted by time. Reference: detection, section 3, `mass-viewing`.
 */
export function longestNeighbourRun(
  events: readonly NumberedView[],
  household: (subject: bigint) => string | null,
): number {
  let longest = 0;
  for (const session of firstViews(events)) {
    let run = 0;
    let before: NumberedView | null = null;
    for (const view of session) {
      if (before === null || !isSameHousehold(before, view, household)) {
        const goesOn = before !== null && areNeighbours(before.neighbourhoods, view.neighbourhoods);
        run = goesOn ? run + 1 : 1;
        longest = Math.max(longest, run);
      }
      before = view;
    }
  }
  return longest;
}

function isSameHousehold(
  one: TimedSubject,
  other: TimedSubject,
  household: (subject: bigint) => string | null,
): boolean {
  if (one.subject === null || other.subject === null) return false;
  const home = household(one.subject);
  return home !== null && home === household(other.subject);
}

import type { FoldedEvent } from '../../shared/history/contribution.ts';
import { subjectNeighbourhoods } from '../../shared/history/neighbourhoods.ts';
import { morning, subjectKey } from './history-samples.ts';

const neighbourhoodsOf = subjectNeighbourhoods(subjectKey);

/** A view of the resident with a number, so many seconds into the morning. */
export function viewOf(
  resident: number | null,
  seconds: number,
): Pick<FoldedEvent, 'at' | 'subject' | 'neighbourhoods'> {
  return {
    at: morning + Math.round(seconds * 1_000),
    subject: resident === null ? null : BigInt(resident),
    neighbourhoods: resident === null ? null : neighbourhoodsOf(String(resident)),
  };
}

/** Views of residents one after the other, a second apart. */
export function viewsOf(residents: readonly (number | null)[], secondsBetween = 1) {
  return residents.map((resident, place) => viewOf(resident, place * secondsBetween));
}

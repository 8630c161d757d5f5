import { approval } from './approval.ts';
import { colleagueWork } from './colleague-work.ts';
import { dutyRoster } from './duty-roster.ts';
import type { Coverage, Explanation } from './explanation.ts';
import { household } from './household.ts';
import { overtimeOrder } from './overtime-order.ts';
import { ownWork } from './own-work.ts';
import { ownWrite } from './own-write.ts';

/** Every explanation, in the order in which they are asked. One line an entry. */
export const explanations: readonly Explanation[] = [
  ownWork,
  colleagueWork,
  ownWrite,
  approval,
  overtimeOrder,
  household,
  dutyRoster,
];

/** Ids of the explanations that say why an access happened at that hour. */
export const timeExplanations: ReadonlySet<string> = covering('time');

/** Ids of the explanations that say why this resident's record. */
export const subjectExplanations: ReadonlySet<string> = covering('subject');

/** Ids of the explanations that say whose records it was about: one resident's, or so many. */
export const peopleExplanations: ReadonlySet<string> = new Set([
  ...subjectExplanations,
  ...covering('amount'),
]);

/** Ids of the explanations that say why so many people's records. */
export const amountExplanations: ReadonlySet<string> = covering('amount');

function covering(what: Coverage): ReadonlySet<string> {
  return new Set(explanations.filter((one) => one.covers.includes(what)).map((one) => one.id));
}

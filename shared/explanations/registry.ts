import { approval } from './approval.ts';
import { dutyRoster } from './duty-roster.ts';
import type { Coverage, Explanation } from './explanation.ts';
import { overtimeOrder } from './overtime-order.ts';

/** Every explanation, in the order in which they are asked. One line an entry. */
export const explanations: readonly Explanation[] = [approval, overtimeOrder, dutyRoster];

/** Ids of the explanations that say why an access happened at that hour. */
export const timeExplanations: ReadonlySet<string> = covering('time');

/** Ids of the explanations that say why this resident's record. */
export const subjectExplanations: ReadonlySet<string> = covering('subject');

/** Ids of the explanations that say why so many people's records. */
export const amountExplanations: ReadonlySet<string> = covering('amount');

function covering(what: Coverage): ReadonlySet<string> {
  return new Set(explanations.filter((one) => one.covers.includes(what)).map((one) => one.id));
}

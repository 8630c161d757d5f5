import { median } from '../statistics/median.ts';

/** People beyond which a day may be bulk at all (detection, section 3: excess of 20). */
export const excessPeopleMin = 20;

/** A day is bulk for an account when it lies this many times above the account's median. */
const mediansMin = 3;

/**
 * Above which value a day of an account counts as bulk work and not as its everyday: three times
 * its median and 20 people more. The median is not moved by bulk days as long as they are fewer
 * than half.
 */
export function bulkThreshold(values: Float64Array): number {
  return mediansMin * (median(values) ?? 0) + excessPeopleMin;
}

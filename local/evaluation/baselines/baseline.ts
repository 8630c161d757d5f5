import type { Text } from '../../../shared/language.ts';
import type { DayFigures } from '../staff-day.ts';

/** A plain method that Sekisho is measured against, on the same days and at the same budget. */
export interface Baseline {
  readonly id: string;
  readonly title: Text;
  /**
   * How unusual each staff-day is (`days` sorted by actor, then day), in one or several channels:
   * an array as long as `days` for each. Larger is more unusual; only the order counts.
   */
  score(days: readonly DayFigures[]): readonly Float64Array[];
}

export function defineBaseline(baseline: Baseline): Baseline {
  return baseline;
}

/** What a count of the day is called, and how it is read. */
export type Channel = (day: DayFigures) => number;

/** The counts that every baseline of the volume looks at. */
export const channels: readonly Channel[] = [
  (day) => day.exportedPeople,
  (day) => day.viewedSubjects,
  (day) => day.afterHoursLines,
];

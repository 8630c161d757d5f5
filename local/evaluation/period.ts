import type { LogDay } from '../../shared/log-day.ts';

/** The log days that an evaluation reports on, both ends included; null: no bound. */
export interface Period {
  readonly from: LogDay | null;
  readonly until: LogDay | null;
}

export function isWithin(day: LogDay, { from, until }: Period): boolean {
  return (from === null || from <= day) && (until === null || day <= until);
}

/** Whether two spans of days have a day in common. */
export function overlaps(
  one: { readonly from: LogDay; readonly until: LogDay },
  other: { readonly from: LogDay; readonly until: LogDay },
): boolean {
  return one.from <= other.until && other.from <= one.until;
}

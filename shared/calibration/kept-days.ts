import type { DayFigures } from '../history/day-vector.ts';
import { limits } from '../limits.ts';
import type { JudgedDate } from './lookback.ts';
import type { StaffHistory } from './staff-history.ts';

/**
 * How many days back every home surely holds what happened, when a log day is sealed: a table lets
 * go of days after 400, and a day is sealed within twenty. Further back homes may differ.
 */
export const surelyKeptDays = limits.historyDaysKept - 20;

/**
 * The day on which an account was last used before the judged one, in days since 1970-01-01, by all
 * that is surely kept; null: not in that time. Days of misuse are use, too.
 */
export function lastUsedOn({ kept }: Pick<StaffHistory, 'kept'>, date: JudgedDate): number | null {
  const last = kept.findLast(({ day, vector }) => day < date.day && isUsed(vector));
  return last !== undefined && date.day - last.day <= surelyKeptDays ? last.day : null;
}

/** Whether anything on a day succeeded: who only tries to sign in does not use the account. */
export function isUsed({ lines, denied, failed }: DayFigures): boolean {
  return lines > denied + failed;
}

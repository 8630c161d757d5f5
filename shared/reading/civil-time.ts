import { instantOfLocal, type ZoneShift } from '../log-day.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A date and time of day as a log writes them, not yet an instant. */
export interface CivilTime {
  year: number;
  /** 1–12 */
  month: number;
  /** 1–31 */
  day: number;
  /** 0–29: the hours from 24 on are those after midnight of a business day. */
  hour: number;
  minute: number;
  second: number;
  /** 0–999 */
  millisecond: number;
  /** Minutes east of UTC; null: the source's zone. */
  offsetMinutes: number | null;
}

/**
 * The instant in ms since 1970, or null where there is no such time (2026-02-30, 25:61, hour 30).
 * A local time that happens twice is the first of the two; one that the clock skips is moved on by
 * the gap (as Temporal's `compatible` does).
 */
export function instantOf(time: CivilTime, shift: ZoneShift): number | null {
  if (!isPossible(time)) return null;
  const local =
    dayNumber(time.year, time.month, time.day) * dayMs +
    time.hour * hourMs +
    time.minute * minuteMs +
    time.second * 1_000 +
    time.millisecond;
  if (time.offsetMinutes !== null) return local - time.offsetMinutes * minuteMs;
  return instantOfLocal(local, shift);
}

function isPossible(time: CivilTime): boolean {
  if (time.year < 1868 || time.year > 9999 || time.month < 1 || time.month > 12) return false;
  if (time.day < 1 || time.day > daysIn(time.year, time.month)) return false;
  if (time.offsetMinutes !== null && Math.abs(time.offsetMinutes) > 18 * 60) return false;
  return time.hour <= 29 && time.minute <= 59 && time.second <= 59;
}

function daysIn(year: number, month: number): number {
  if (month === 2 && isLeap(year)) return 29;
  return monthDays[month - 1] ?? 0;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar: Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", `days_from_civil`.
 */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

import { addDays, logDayFromNumber, numberOfLogDay, weekday, type ZoneShift } from '../log-day.ts';
import { isNationalHoliday } from '../national-holidays.ts';

/** A date `YYYY-MM-DD` of the organisation's zone, from midnight to midnight (no log day). */
export type LegalDay = string;

const dayMs = 24 * 60 * 60_000;

/** The date of an instant (ms since 1970). */
export function legalDayOf(at: number, shift: ZoneShift): LegalDay {
  return logDayFromNumber(Math.floor((at + shift(at)) / dayMs));
}

/**
 * Whether the offices of the State are closed: Saturdays, Sundays, national holidays and 29 December
 * to 3 January (行政機関の休日に関する法律, article 1). The report goes to an office of the State,
 * so a town's own closures and openings change nothing here.
 */
export function isClosedByLaw(day: LegalDay): boolean {
  const monthAndDay = day.slice('YYYY-'.length);
  const isWeekend = weekday(day) === 0 || weekday(day) === 6;
  return isWeekend || isNationalHoliday(day) || monthAndDay >= '12-29' || monthAndDay <= '01-03';
}

/** The day itself where offices are open, else the next open day. */
export function openDayFrom(day: LegalDay): LegalDay {
  let open = day;
  while (isClosedByLaw(open)) open = addDays(open, 1);
  return open;
}

/** The day that is day `count` when `first` is day 1. */
export function countedDay(first: LegalDay, count: number): LegalDay {
  return logDayFromNumber(numberOfLogDay(first) + count - 1);
}

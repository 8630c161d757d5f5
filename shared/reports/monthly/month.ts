import { addDays, type LogDay, numberOfLogDay } from '../../log-day.ts';
import type { Calendar } from '../../working-time.ts';
import { issuedAfter } from '../period.ts';

/** A calendar month `YYYY-MM`, made of log days. */
export type Month = string;

/** Whether words name a month. */
export function isMonth(words: string): words is Month {
  return /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(words);
}

/** The month `count` months later (earlier where negative). */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Every log day of a month, in order. */
export function daysOf(month: Month): readonly LogDay[] {
  const first = `${month}-01`;
  const count = numberOfLogDay(`${addMonths(month, 1)}-01`) - numberOfLogDay(first);
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

/** The month that a log day belongs to. */
export function monthOf(day: LogDay): Month {
  return day.slice(0, 'YYYY-MM'.length);
}

/** The last log day of a month. */
export function lastDayOf(month: Month): LogDay {
  return addDays(`${addMonths(month, 1)}-01`, -1);
}

/** When the summary of a month is issued, ms since 1970 (`issuedAfter`). */
export function issuedAt(month: Month, calendar: Calendar, timeZone: string): number {
  return issuedAfter(lastDayOf(month), calendar, timeZone);
}

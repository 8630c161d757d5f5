import {
  addDays,
  instantOfLocal,
  type LogDay,
  numberOfLogDay,
  type ZoneShift,
  zoneShift,
} from '../../log-day.ts';
import type { Calendar } from '../../working-time.ts';

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

const dayMs = 24 * 60 * 60_000;

/** 04:00 local time, where a log day begins; ms since 1970. */
export function beginOf(day: LogDay, timeZone: string): number {
  return atHour(day, 4, zoneShift(timeZone));
}

/** The summary is written at this local hour: the logs of the night are in, the offices not open. */
const issueHour = 6;

/**
 * When the summary of a month is issued: 06:00 local time on the first working day of the next one.
 * What people did until then is told; ms since 1970.
 */
export function issuedAt(month: Month, calendar: Calendar, timeZone: string): number {
  const last = daysOf(month).at(-1) ?? `${month}-28`;
  // A body that is never open reports on the first day.
  const day = calendar.nextWorkingDay(last, null) ?? addDays(last, 1);
  return atHour(day, issueHour, zoneShift(timeZone));
}

function atHour(day: LogDay, hour: number, shift: ZoneShift): number {
  return instantOfLocal(numberOfLogDay(day) * dayMs + hour * 60 * 60_000, shift);
}

import { addDays, type LogDay, numberOfLogDay, weekday } from '../../log-day.ts';

/** A week `2026-W45` of log days, Monday to Sunday, numbered as ISO 8601 does. */
export type Week = string;

/** Whether words name a week that there is. */
export function isWeek(words: string): words is Week {
  if (!/^[12]\d{3}-W(0[1-9]|[1-4]\d|5[0-3])$/.test(words)) return false;
  return weekOf(mondayOf(words)) === words;
}

/** The week that a log day belongs to: the year is that of its Thursday. */
export function weekOf(day: LogDay): Week {
  const thursday = addDays(day, 4 - (weekday(day) || 7));
  const year = thursday.slice(0, 4);
  const before = numberOfLogDay(thursday) - numberOfLogDay(`${year}-01-01`);
  return `${year}-W${String(Math.floor(before / 7) + 1).padStart(2, '0')}`;
}

/** Its first log day; the first week of a year is the one with 4 January. */
export function mondayOf(week: Week): LogDay {
  const fourth = `${week.slice(0, 4)}-01-04`;
  const monday = addDays(fourth, 1 - (weekday(fourth) || 7));
  return addDays(monday, 7 * (Number(week.slice(-2)) - 1));
}

/** Its log days, in order. */
export function daysOfWeek(week: Week): readonly LogDay[] {
  const monday = mondayOf(week);
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

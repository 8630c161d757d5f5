import {
  addDays,
  instantOfLocal,
  type LogDay,
  logDayCutMinutes,
  numberOfLogDay,
  zoneShift,
} from '../log-day.ts';
import type { Calendar } from '../working-time.ts';

/** What a report is about, as its files name it: `2026-10`, `2026-W45`, `FY2026`. */
export type Period = string;

/** Until when people's deeds are told. */
export interface Cutoff {
  /** ms since 1970; the same whenever the report is made, once its day of issue has come. */
  readonly asOf: number;
  /** The day of its issue has not come: what it says is not final. */
  readonly isRunning: boolean;
}

const dayMs = 24 * 60 * 60_000;

/** Reports are written at this local hour: the logs of the night are in, the offices not open. */
const issueMinutes = 6 * 60;

/** 04:00 local time, where a log day begins; ms since 1970. */
export function beginOf(day: LogDay, timeZone: string): number {
  return atMinutes(day, logDayCutMinutes, timeZone);
}

/** Those of some log days that are over at an instant (ms since 1970). */
export function daysOver(
  days: readonly LogDay[],
  asOf: number,
  timeZone: string,
): readonly LogDay[] {
  return days.filter((day) => beginOf(addDays(day, 1), timeZone) <= asOf);
}

/**
 * When the report of a period is issued: 06:00 local time on the first working day after its last
 * log day; ms since 1970.
 */
export function issuedAfter(last: LogDay, calendar: Calendar, timeZone: string): number {
  // A body that is never open reports on the next day.
  const day = calendar.nextWorkingDay(last, null) ?? addDays(last, 1);
  return atMinutes(day, issueMinutes, timeZone);
}

/** Before the day of its issue a report is as of the last 04:00 local time. `now` in ms since 1970. */
export function cutoffOf(last: LogDay, calendar: Calendar, timeZone: string, now: number): Cutoff {
  const issue = issuedAfter(last, calendar, timeZone);
  const isRunning = now < issue;
  return { asOf: isRunning ? morningOf(now, timeZone) : issue, isRunning };
}

function morningOf(now: number, timeZone: string): number {
  let day = new Date(now + dayMs).toISOString().slice(0, 10);
  while (beginOf(day, timeZone) > now) day = addDays(day, -1);
  return beginOf(day, timeZone);
}

function atMinutes(day: LogDay, minutes: number, timeZone: string): number {
  return instantOfLocal(numberOfLogDay(day) * dayMs + minutes * 60_000, zoneShift(timeZone));
}

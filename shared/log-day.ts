/** A local date `YYYY-MM-DD` that stands for the 24 hours from 04:00 on that date. */
export type LogDay = string;

/** Where a log day is cut, in minutes after local midnight (contract: 04:00). */
export const logDayCutMinutes = 4 * 60;

const minuteMs = 60_000;
const quarterMs = 15 * minuteMs;
/** Between two multiples of it (ms since 1970), every `zoneShift` gives the same. */
export const steadyShiftMs = quarterMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Zones without daylight saving time since long ago, where a fixed shift is exact and fast. */
const fixedShiftMs: Readonly<Record<string, number>> = { 'Asia/Tokyo': 9 * hourMs, UTC: 0 };

/** A function from an instant (ms since 1970 UTC) to the zone's shift from UTC (ms) at it. */
export type ZoneShift = (at: number) => number;

/**
 * The shift of an IANA zone; looked up once a quarter of an hour of log time where it can change,
 * because clocks are moved at 02:00 local time, which need not be a full hour of UTC.
 */
export function zoneShift(timeZone: string): ZoneShift {
  const fixed = fixedShiftMs[timeZone];
  if (fixed !== undefined) return () => fixed;
  const offset = offsetOf(timeZone);
  const byQuarter = new Map<number, number>();
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    const known = byQuarter.get(quarter);
    if (known !== undefined) return known;
    const shift = offset(quarter * quarterMs);
    if (byQuarter.size > 100_000) byQuarter.clear();
    byQuarter.set(quarter, shift);
    return shift;
  };
}

/** Whether the zone's shift is always the same, as far as `zoneShift` knows. */
export function hasFixedShift(timeZone: string): boolean {
  return fixedShiftMs[timeZone] !== undefined;
}

/** The shift in ms as the platform's own tables of zones give it: `GMT`, `GMT-05:00`, `GMT+09:18:59`. */
function offsetOf(timeZone: string): ZoneShift {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? [];
    const size = Number(hours ?? 0) * 3_600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
    return (sign === '-' ? -size : size) * 1_000;
  };
}

/**
 * The instant of a local time that is given as ms since 1970-01-01 00:00 on the wall clock. A time
 * that the clocks skip is taken as if they had not been moved; of one that comes twice, the first.
 */
export function instantOfLocal(local: number, shift: ZoneShift): number {
  const before = shift(local - dayMs);
  if (shift(local - before) === before) return local - before;
  const after = shift(local + dayMs);
  return shift(local - after) === after ? local - after : local - before;
}

/** Days since 1970-01-01 of the log day that an instant belongs to. */
export function logDayNumber(at: number, shift: ZoneShift): number {
  return Math.floor((at + shift(at) - logDayCutMinutes * minuteMs) / dayMs);
}

/** Instants that are of the same log day, and between which the zone's shift stays the same. */
export interface SteadyDay {
  /** ms since 1970 UTC, the first included, the last not. */
  readonly from: number;
  readonly until: number;
  /** Days since 1970-01-01 of the log day. */
  readonly number: number;
}

/** Those around an instant: most often, the next line of a log lies among them. */
export function steadyDayOf(at: number, shift: ZoneShift): SteadyDay {
  const number = logDayNumber(at, shift);
  const begin = number * dayMs + logDayCutMinutes * minuteMs - shift(at);
  const steady = Math.floor(at / steadyShiftMs) * steadyShiftMs;
  return {
    from: Math.max(begin, steady),
    until: Math.min(begin + dayMs, steady + steadyShiftMs),
    number,
  };
}

/** The log day of a number of days since 1970-01-01. */
export function logDayFromNumber(days: number): LogDay {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** Days since 1970-01-01; the inverse of `logDayFromNumber`. */
export function numberOfLogDay(day: LogDay): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/** The log day `count` days later (earlier where negative). */
export function addDays(day: LogDay, count: number): LogDay {
  return logDayFromNumber(numberOfLogDay(day) + count);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: LogDay): number {
  return (numberOfLogDay(day) + 4) % 7;
}

/** `YYYY-MM-DD HH:MM` in local time, for people. */
export function printLocalTime(at: number, shift: ZoneShift): string {
  return new Date(at + shift(at)).toISOString().slice(0, 16).replace('T', ' ');
}

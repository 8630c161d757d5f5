import { instantOfLocal, zoneShift } from '../log-day.ts';

/** Whether `YYYY-MM-DD` names a day that exists. */
export function isLocalDate(given: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(given) && dateExists(given);
}

/** First and last millisecond of what a date or time names: a day, a minute, a second. */
export interface NamedTime {
  readonly first: number;
  readonly last: number;
}

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Reads `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM[:SS[.sss]][Z|±HH:MM]` (ISO 8601; a space may stand for
 * the `T`; RFC 3339). Without an offset it is local time of the zone. Undefined: no such time.
 */
export function readNamedTime(given: string, timeZone: string): NamedTime | undefined {
  const [whole, date = '', hour, minute = '', second, fraction, offset] = form.exec(given) ?? [];
  if (whole === undefined || !dateExists(date)) return undefined;
  const shift = zoneShift(timeZone);
  const midnight = Date.parse(`${date}T00:00:00Z`);
  if (hour === undefined) {
    return {
      first: instantOfLocal(midnight, shift),
      last: instantOfLocal(midnight + dayMs, shift) - 1,
    };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const unitMs = second === undefined ? minuteMs : fraction === undefined ? 1_000 : 1;
  const ofDay = Number(hour) * 60 * minuteMs + Number(minute) * minuteMs;
  const ofMinute = Number(second ?? 0) * 1_000 + Number((fraction ?? '').padEnd(3, '0'));
  const local = midnight + ofDay + ofMinute;
  const first = offset === undefined ? instantOfLocal(local, shift) : local - offsetMs(offset);
  return Number.isNaN(first) ? undefined : { first, last: first + unitMs - 1 };
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

function dateExists(date: string): boolean {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(date);
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 18 || minutes > 59) return Number.NaN;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * minuteMs;
}

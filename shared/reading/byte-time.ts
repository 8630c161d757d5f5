import { hasFixedShift, zoneShift } from '../log-day.ts';
import { instantOf } from './civil-time.ts';

/** Reads the time at `text[from … until)`: ms since 1970; NaN: the general way must decide. */
export type ByteTime = (text: Buffer, from: number, until: number) => number;

const hourMs = 3_600_000;
const minuteMs = 60_000;
const zero = 0x30;
const plus = 0x2b;
const minus = 0x2d;
const dot = 0x2e;
const slash = 0x2f;
const colon = 0x3a;
/** Instead of a number: so far below 0 that it keeps every sum with it below 0. */
const noNumber = -1_000_000_000;

/**
 * The hot path of `timeReader`, over bytes: `YYYY-MM-DD hh:mm:ss` (also `/` and `T`), with `.mmm`,
 * with `Z` or `+hh:mm`. Without an offset only where the zone never changes its clocks.
 */
export function byteTime(timeZone: string): ByteTime {
  const zoneMs = hasFixedShift(timeZone) ? zoneShift(timeZone)(0) : Number.NaN;
  // Line after line has the same date.
  let date = -1;
  let dateMs = Number.NaN;

  return (text, from, until) => {
    if (until - from < 19 || !hasSeparators(text, from)) return Number.NaN;
    const century = twoDigits(text, from) * 1_000_000;
    const monthAndDay = twoDigits(text, from + 5) * 100 + twoDigits(text, from + 8);
    const written = century + twoDigits(text, from + 2) * 10_000 + monthAndDay;
    const hour = twoDigits(text, from + 11);
    const minute = twoDigits(text, from + 14);
    const second = twoDigits(text, from + 17);
    if (written + hour + minute + second < 0) return Number.NaN;
    if (hour > 29 || minute > 59 || second > 59) return Number.NaN;
    if (written !== date) {
      date = written;
      dateMs = instantOfDate(written);
    }
    const local = dateMs + hour * hourMs + minute * minuteMs + second * 1_000;
    const end = from + 19;
    if (text[end] !== dot || end >= until) return local - shiftAt(text, end, until, zoneMs);
    const tenths = twoDigits(text, end + 1) * 10;
    const milliseconds = tenths + digit(text, end + 3);
    if (end + 4 > until || milliseconds < 0) return Number.NaN;
    return local + milliseconds - shiftAt(text, end + 4, until, zoneMs);
  };
}

function hasSeparators(text: Buffer, from: number): boolean {
  const separator = text[from + 4];
  const blank = text[from + 10];
  return (
    (separator === minus || separator === slash) &&
    text[from + 7] === separator &&
    (blank === 0x20 || blank === 0x54) &&
    text[from + 13] === colon &&
    text[from + 16] === colon
  );
}

function digit(text: Buffer, at: number): number {
  const value = (text[at] ?? 0) - zero;
  return value >= 0 && value <= 9 ? value : noNumber;
}

function twoDigits(text: Buffer, at: number): number {
  return digit(text, at) * 10 + digit(text, at + 1);
}

/** The start of a day in UTC; NaN where there is no such day. */
function instantOfDate(written: number): number {
  const instant = instantOf(
    {
      year: Math.floor(written / 10_000),
      month: Math.floor(written / 100) % 100,
      day: written % 100,
      hour: 0,
      minute: 0,
      second: 0,
      millisecond: 0,
      offsetMinutes: 0,
    },
    () => 0,
  );
  return instant ?? Number.NaN;
}

/** How far the written offset is east of UTC, in ms; the zone's where none is written. */
function shiftAt(text: Buffer, at: number, until: number, zoneMs: number): number {
  if (at === until) return zoneMs;
  const sign = text[at];
  if (sign === 0x5a) return at + 1 === until ? 0 : Number.NaN;
  const isOffset = (sign === plus || sign === minus) && text[at + 3] === colon;
  if (!isOffset || at + 6 !== until) return Number.NaN;
  const minutes = twoDigits(text, at + 1) * 60 + twoDigits(text, at + 4);
  if (minutes < 0 || minutes > 18 * 60) return Number.NaN;
  return (sign === minus ? -minutes : minutes) * minuteMs;
}

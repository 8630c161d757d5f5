import { zoneShift } from '../log-day.ts';
import { type CivilTime, instantOf } from './civil-time.ts';
import { readDateText, type TwoDigitYear } from './date-text.ts';

/** Reads one date and time; ms since 1970, or null where there is no such time. */
export type TimeReader = (text: string) => number | null;

/**
 * A reader for the dates that Japanese systems write: `2024-04-01T09:05:03.123+09:00`,
 * `2024/4/1 9:05`, `20240401090503`, `令和6年4月1日(月) 9時5分3秒`, `R06.04.01 09:05:03`,
 * `令和元年…`, `5060401 090503` (the era as a digit), full-width digits, 午前/午後, fractions of a second (cut to ms) and hours up to 29:59
 * for the night after a business day. Without an offset the time is in `timeZone`. A date without a
 * time of day is refused: no time is made up.
 */
export function timeReader(timeZone: string, twoDigitYear?: TwoDigitYear): TimeReader {
  const shift = zoneShift(timeZone);
  const time: CivilTime = {
    year: 0,
    month: 0,
    day: 0,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    offsetMinutes: null,
  };
  // Line after line has the same date; `beginning` is how the last one was written, with a blank.
  let beginning = '';
  return (text) => {
    const isSameDay =
      beginning !== '' && text.length === beginning.length + 8 && text.startsWith(beginning);
    if (isSameDay && readClock(text, beginning.length, time)) return instantOf(time, shift);
    beginning = '';
    if (readPlain(text, time)) return instantOf(time, shift);
    if (!readDateText(text, time, twoDigitYear)) return null;
    beginning = dateBeforeClock.exec(text)?.[0] ?? '';
    return instantOf(time, shift);
  };
}

const dateBeforeClock = /^\S+ (?=\d\d:\d\d:\d\d$)/u;
const zero = 0x30;
const minus = 0x2d;

/** The hot path: `YYYY-MM-DD hh:mm:ss` (also `/` and `T`), with `.mmm`, with `Z` or `+hh:mm`. */
function readPlain(text: string, time: CivilTime): boolean {
  if (text.length < 19) return false;
  const separator = text.charCodeAt(4);
  if ((separator !== minus && separator !== 0x2f) || text.charCodeAt(7) !== separator) return false;
  const blank = text.charCodeAt(10);
  if ((blank !== 0x20 && blank !== 0x54) || !readClock(text, 11, time)) return false;
  time.year = digits(text, 0, 4);
  time.month = digits(text, 5, 2);
  time.day = digits(text, 8, 2);
  if (Number.isNaN(time.year + time.month + time.day)) return false;
  const hasFraction = text.charCodeAt(19) === 0x2e;
  time.millisecond = hasFraction ? digits(text, 20, 3) : 0;
  return !Number.isNaN(time.millisecond) && readOffset(text, hasFraction ? 23 : 19, time);
}

function readClock(text: string, at: number, time: CivilTime): boolean {
  if (text.charCodeAt(at + 2) !== 0x3a || text.charCodeAt(at + 5) !== 0x3a) return false;
  time.hour = digits(text, at, 2);
  time.minute = digits(text, at + 3, 2);
  time.second = digits(text, at + 6, 2);
  return !Number.isNaN(time.hour + time.minute + time.second);
}

function readOffset(text: string, at: number, time: CivilTime): boolean {
  time.offsetMinutes = null;
  if (at === text.length) return true;
  const sign = text.charCodeAt(at);
  time.offsetMinutes = 0;
  if (sign === 0x5a) return at + 1 === text.length;
  const isOffset = (sign === 0x2b || sign === minus) && text.charCodeAt(at + 3) === 0x3a;
  if (!isOffset || text.length !== at + 6) return false;
  const minutes = digits(text, at + 1, 2) * 60 + digits(text, at + 4, 2);
  time.offsetMinutes = sign === minus ? -minutes : minutes;
  return !Number.isNaN(minutes);
}

/** The number that so many ASCII digits make; NaN where one of them is none. */
function digits(text: string, at: number, count: number): number {
  let number = 0;
  for (let index = at; index < at + count; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
}

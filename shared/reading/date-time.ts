import { zoneShift } from '../log-day.ts';
import { type CivilTime, instantOf } from './civil-time.ts';
import { readDateText, type TwoDigitYear } from './date-text.ts';

/** Reads one date and time; ms since 1970, or null where there is no such time. */
export type TimeReader = (text: string) => number | null;

/**
 * A reader for the dates that Japanese systems write: `2024-04-01T09:05:03.123+09:00`,
 * `2024/4/1 9:05`, `20240401090503`, `令和6年4月1日(月) 9時5分3秒`, `R06.04.01 09:05:03`,
 * `令和元年…`, full-width digits, 午前/午後, fractions of a second (cut to ms) and hours up to 29:59
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
  return (text) => {
    const isRead = readPlain(text, time) || readDateText(text, time, twoDigitYear);
    return isRead ? instantOf(time, shift) : null;
  };
}

const zero = 0x30;

/** The hot path: `YYYY-MM-DD hh:mm:ss` (also `/` and `T`), with nothing or `Z` or `.mmmZ` after it. */
function readPlain(text: string, time: CivilTime): boolean {
  const size = text.length;
  if (size !== 19 && size !== 20 && size !== 24) return false;
  const separator = text.charCodeAt(4);
  if ((separator !== 0x2d && separator !== 0x2f) || text.charCodeAt(7) !== separator) return false;
  const between = text.charCodeAt(10);
  if (between !== 0x20 && between !== 0x54) return false;
  if (text.charCodeAt(13) !== 0x3a || text.charCodeAt(16) !== 0x3a) return false;
  if (size > 19 && text.charCodeAt(size - 1) !== 0x5a) return false;
  if (size === 24 && text.charCodeAt(19) !== 0x2e) return false;
  const year = two(text, 0) * 100 + two(text, 2);
  const millisecond = size === 24 ? two(text, 20) * 10 + (text.charCodeAt(22) - zero) : 0;
  time.year = year;
  time.month = two(text, 5);
  time.day = two(text, 8);
  time.hour = two(text, 11);
  time.minute = two(text, 14);
  time.second = two(text, 17);
  time.millisecond = millisecond;
  time.offsetMinutes = size > 19 ? 0 : null;
  // Digits that are none have made one of these NaN; the general path says no to them.
  return !Number.isNaN(
    year + time.month + time.day + time.hour + time.minute + time.second + millisecond,
  );
}

function two(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

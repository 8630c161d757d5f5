import { instantOf } from './civil-time.ts';
import { monthOf } from './month-names.ts';

/** How web servers write a time in brackets, as the source of an expression. */
export const webTimePattern = String.raw`\d\d/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}`;

/**
 * The instant of `26/Dec/2016:16:16:29 +0200` (Apache `%t`, nginx `$time_local`, S3) in ms since
 * 1970, or null where there is no such time.
 */
export function webInstant(text: string): number | null {
  const hour = Number(text.slice(12, 14));
  const minutes = Number(text.slice(22, 24)) * 60 + Number(text.slice(24, 26));
  const time = {
    year: Number(text.slice(7, 11)),
    month: monthOf(text.slice(3, 6)),
    day: Number(text.slice(0, 2)),
    hour,
    minute: Number(text.slice(15, 17)),
    second: Number(text.slice(18, 20)),
    millisecond: 0,
    offsetMinutes: text.charAt(21) === '-' ? -minutes : minutes,
  };
  const isNumber = Object.values(time).every((part) => !Number.isNaN(part));
  return isNumber && hour <= 23 ? instantOf(time, () => 0) : null;
}

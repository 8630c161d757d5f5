import { monthOf } from './month-names.ts';
import { zonedInstant } from './zoned-time.ts';

const written =
  /^(?<month>[A-Z][a-z]{2}) {1,2}(?<day>\d{1,2}) (?<year>\d{4}) (?<clock>\d\d:\d\d:\d\d(?:\.\d{1,6})?)(?: (?<zone>\S{1,6}))?$/u;

/**
 * A time of CEF or LEEF in a way that `timeReader` reads: milliseconds since 1970 in 13 digits,
 * `Nov 20 2026 18:30:00.123 JST` (the zone may lack). Anything else stays as it is, and so do times
 * without a year, which then cannot be read: a year is never guessed.
 */
export function plainTimeOf(text: string): string {
  if (/^\d{13}$/u.test(text)) return new Date(Number(text)).toISOString();
  const groups = written.exec(text)?.groups;
  const month = monthOf(groups?.['month'] ?? '');
  if (groups === undefined || Number.isNaN(month)) return text;
  const two = (part: string): string => part.padStart(2, '0');
  const date = `${groups['year']}-${two(`${month}`)}-${two(groups['day'] ?? '')}`;
  const civil = `${date} ${groups['clock']}`;
  const zone = groups['zone'];
  if (zone === undefined) return civil;
  const instant = zonedInstant(`${civil} ${zone}`);
  return instant === null ? text : new Date(instant).toISOString();
}

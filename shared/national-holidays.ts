import holidays from '@holiday-jp/holiday_jp/lib/holidays.js';

const names: Readonly<Record<string, { readonly name: string } | undefined>> = holidays;

/**
 * Whether a local date `YYYY-MM-DD` is a national holiday of Japan, substitute and citizens'
 * holidays included. By the table of holiday-jp (Cabinet Office), 1970–2050; never outside it. It
 * is looked up by the date's text, because the library's own question about a `Date` depends on
 * the zone of the process.
 */
export function isNationalHoliday(date: string): boolean {
  return Object.hasOwn(names, date);
}

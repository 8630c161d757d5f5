import holidays from 'japanese-holidays';

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a local date `YYYY-MM-DD` is a national holiday of Japan, substitute and citizens'
 * holidays included; anything else is none. By the rules of japanese-holidays (国民の祝日に関する
 * 法律), which a test holds equal to the Cabinet Office's table in holiday-jp on every day of
 * 1970–2050: the rules take 5 KB of a function's bundle, the table 150. The question is put for an
 * instant in Japan, so that the zone of the process does not matter.
 */
export function isNationalHoliday(date: string): boolean {
  const noon = isDate.test(date) ? Date.parse(`${date}T12:00:00+09:00`) : Number.NaN;
  return !Number.isNaN(noon) && holidays.isHolidayAt(new Date(noon)) !== undefined;
}

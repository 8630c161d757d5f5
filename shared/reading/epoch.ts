/** The units in which logs count time since 1970-01-01T00:00:00Z. */
export const epochUnits = ['seconds', 'milliseconds', 'microseconds', 'nanoseconds'] as const;
export type EpochUnit = (typeof epochUnits)[number];

/** The last millisecond of the year 9999, which is as far as a date can be written. */
const latest = 253_402_300_799_999;

/**
 * The instant (ms since 1970) of a time that is written as a count of units, with or without a
 * fraction (cut to ms); null where it is none. The unit is never guessed from the size.
 */
export function epochInstant(text: string, unit: EpochUnit): number | null {
  const [whole = '', fraction = ''] = /^\d{1,19}(?:\.\d{1,9})?$/u.exec(text)?.[0].split('.') ?? [];
  if (whole === '') return null;
  // By digits, as a binary fraction of a second would lose its last millisecond.
  const places = 3 - 3 * epochUnits.indexOf(unit);
  const digits = places > 0 ? whole + fraction.padEnd(3, '0').slice(0, 3) : whole;
  const ms = Number(places < 0 ? `0${digits}`.slice(0, places) : digits);
  return ms <= latest ? ms : null;
}

/** A Japanese era: its names as logs write them, and its first day. */
interface Era {
  readonly names: readonly string[];
  /** Western year of the era's first year. */
  readonly firstYear: number;
  /** `YYYYMMDD` as a number; the era ends on the day before the next one begins. */
  readonly from: number;
}

/**
 * The eras since Meiji, newest first, by the first day that belongs to each: 2019-05-01,
 * 1989-01-08, 1926-12-25, 1912-07-30 (decrees on the change of era) and, in the Gregorian calendar,
 * 1868-10-23.
 */
const eras: readonly Era[] = [
  { names: ['令和', '令', 'R'], firstYear: 2019, from: 2019_05_01 },
  { names: ['平成', '平', 'H'], firstYear: 1989, from: 1989_01_08 },
  { names: ['昭和', '昭', 'S'], firstYear: 1926, from: 1926_12_25 },
  { names: ['大正', '大', 'T'], firstYear: 1912, from: 1912_07_30 },
  { names: ['明治', '明', 'M'], firstYear: 1868, from: 1868_10_23 },
];

/** The era that a digit stands for where systems number them: 1 明治 … 5 令和; else undefined. */
export function eraOfCode(code: string): string | undefined {
  return eras[eras.length - Number(code)]?.names[0];
}

/** Every era name, for patterns; longest first, so that 令和 is not read as 令. */
export const eraNames: readonly string[] = eras
  .flatMap((era) => era.names)
  .sort((a, b) => b.length - a.length);

/**
 * The western year of a date in an era (year 1 is 元年), or null where no such date was: year 0, a
 * date before the era or after its last day, an unknown era.
 */
export function westernYear(era: string, year: number, month: number, day: number): number | null {
  const index = eras.findIndex((candidate) => candidate.names.includes(era.toUpperCase()));
  const found = eras[index];
  if (found === undefined || year < 1) return null;
  const western = found.firstYear + year - 1;
  const date = western * 10_000 + month * 100 + day;
  const successor = eras[index - 1];
  if (date < found.from || (successor !== undefined && date >= successor.from)) return null;
  return western;
}

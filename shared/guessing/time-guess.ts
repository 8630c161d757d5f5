import { sameInEveryLanguage, say } from '../language.ts';
import type { ColumnMap } from '../reading/column-map.ts';
import { twoDigitYears } from '../reading/date-text.ts';
import { timeReader } from '../reading/date-time.ts';
import { type EpochUnit, epochInstant } from '../reading/epoch.ts';
import type { TimeRules } from '../reading/time-cell.ts';
import { formsOf, timeRankOf } from './column-names.ts';
import type { Contents } from './contents.ts';
import type { Finding, Remark, SampleColumn, SampleTable } from './guess.ts';

/** Which column or columns tell the time, and how it is written. */
export interface TimeGuess extends Finding {
  readonly at: ColumnMap['at'];
  readonly used: SampleTable;
  readonly times: TimeRules;
  readonly timeZone: string | null;
}

/** How much of a column must be of a kind. */
const shareMin = 0.8;

/**
 * Finds the time of the records; null: no column shows one. `today` (ms since 1970) is the day
 * after which no log is written; without it a year of two digits could be of any century.
 */
export function guessTime(
  table: SampleTable,
  contentsOf: (column: SampleColumn) => Contents,
  today: number,
): TimeGuess | null {
  const is = (column: SampleColumn, kind: keyof Contents): boolean =>
    Number(contentsOf(column)[kind]) >= shareMin;
  const rank = (column: SampleColumn): number => timeRankOf(column.name) ?? 1;
  const named = (column: SampleColumn): boolean => timeRankOf(column.name) !== null;
  const byRank = (columns: SampleTable): SampleTable =>
    columns.toSorted((a, b) => rank(a) - rank(b));
  const ofKind = (...kinds: (keyof Contents)[]): SampleTable =>
    byRank(table.filter((column) => kinds.some((kind) => is(column, kind))));

  const moments = ofKind('moment');
  const clocks = [...ofKind('clock'), ...ofKind('compactClock').filter(named)];
  const dates = [...ofKind('date'), ...ofKind('compactDate').filter(named)];
  const shortDates = ofKind('shortDate');
  const shortMoments = ofKind('shortMoment');
  const epochs = byRank(table.filter((column) => named(column) && epochUnitOf(column) !== null));
  const compacts = ofKind('compactDate');
  const isDay = (column: SampleColumn | undefined): boolean =>
    column !== undefined && is(column, 'compactDate') && (column.values[0]?.trim().length ?? 0) > 6;
  const [moment, late] = [moments.find((it) => rank(it) < 2), moments[0]];
  const [clock, date] = [clocks[0], [...dates, ...shortDates, ...compacts][0]];

  if (moment) return single(moment, moments, table, today);
  if (clock && date) return pair(date, clock, today);
  if (shortMoments[0]) return single(shortMoments[0], shortMoments, table, today);
  if (epochs[0]) return counted(epochs[0]);
  const next = table.find((it, index) => is(it, 'compactClock') && isDay(table[index - 1]));
  const day = next && table[table.indexOf(next) - 1];
  if (day && next) return pair(day, next, today);
  return late ? single(late, moments, table, today) : null;
}

function single(
  column: SampleColumn,
  alike: SampleTable,
  table: SampleTable,
  today: number,
): TimeGuess {
  const others = alike.filter((it) => it !== column).map((it) => `${it.name || it.place}`);
  const remarks: Remark[] =
    others.length === 0
      ? []
      : [{ path: ['columns', 'at'], text: say((c) => c.guessing.otherTimes(others)) }];
  const zone = table.find((it) => isZone(it));
  const isUtc = formsOf(column.name).some((name) => name.includes('utc'));
  const at = zone === undefined ? column.place : { column: column.place, zone: zone.place };
  const values = column.values;
  return {
    at,
    used: zone === undefined ? [column] : [column, zone],
    timeZone: isUtc && zone === undefined ? 'UTC' : null,
    ...yearOf(values, today),
    remarks,
  };
}

function isZone({ name, values }: SampleColumn): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  const isNamed = formsOf(name).some((it) => /タイムゾーン|timezone|^tz$|utcoffset/u.test(it));
  return (
    isNamed && filled.length > 0 && filled.every((it) => /^(?:GMT|UTC)?[+-]\d\d:?\d\d$/u.test(it))
  );
}

function pair(date: SampleColumn, clock: SampleColumn, today: number): TimeGuess {
  const values = date.values.map(
    (value, index) => `${value.trim()} ${clock.values[index]?.trim()}`,
  );
  return {
    at: { date: date.place, time: clock.place },
    used: [date, clock],
    timeZone: null,
    remarks: [],
    ...yearOf(values, today),
  };
}

/** What a year of two digits is counted from is never decided here: every way is told. */
function yearOf(values: readonly string[], today: number): Pick<TimeGuess, 'times' | 'open'> {
  const filled = values.filter((value) => value.trim() !== '');
  const plain = timeReader('Asia/Tokyo');
  const unread = filled.filter((value) => plain(value) === null);
  if (unread.length * 2 < filled.length) return { times: {}, open: [] };
  const ways = twoDigitYears.flatMap((rule) => {
    const read = timeReader('Asia/Tokyo', rule);
    const instants = unread.map(read).filter((at) => at !== null);
    const last = Math.max(...instants);
    const isPast = last <= today + daysAhead;
    return instants.length * 2 < unread.length || !isPast ? [] : [{ rule, last }];
  });
  const newest = ways.toSorted((a, b) => b.last - a.last)[0];
  const printed = ways.map(({ rule, last }) => `${rule} = ${localDate(last)}`);
  const text = say((c) => c.guessing.twoDigitYear(printed));
  return {
    times: newest === undefined ? {} : { twoDigitYear: newest.rule },
    open: newest === undefined ? [] : [{ path: ['twoDigitYear'], text }],
  };
}

/** A log may have been written where it is tomorrow already. */
const daysAhead = 2 * 86_400_000;

function localDate(at: number): string {
  return new Date(at + 9 * 3_600_000).toISOString().slice(0, 10);
}

function counted(column: SampleColumn): TimeGuess {
  const epoch = epochUnitOf(column) ?? 'seconds';
  const text = sameInEveryLanguage(epoch);
  return {
    at: column.place,
    used: [column],
    timeZone: null,
    times: { epoch },
    open: [],
    remarks: [{ path: ['epoch'], text: say((c, language) => c.guessing.epoch(text[language])) }],
  };
}

/** The unit in which all the numbers of a column are times between 2001 and 2100; null: none is. */
function epochUnitOf({ values }: SampleColumn): EpochUnit | null {
  const filled = values.filter((value) => value.trim() !== '');
  const units: readonly (readonly [EpochUnit, number])[] = [
    ['seconds', 10],
    ['milliseconds', 13],
    ['microseconds', 16],
    ['nanoseconds', 19],
  ];
  const [unit] = units.find(([, digits]) =>
    filled.every((it) => (it.trim().split('.')[0] ?? '').length === digits),
  ) ?? [null];
  if (unit === null || filled.length === 0) return null;
  const isTime = (at: number | null): boolean =>
    at !== null && at > 978_307_200_000 && at < 4_102_444_800_000;
  return filled.every((it) => isTime(epochInstant(it.trim(), unit))) ? unit : null;
}

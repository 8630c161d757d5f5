import type { ColumnMap } from '../reading/column-map.ts';
import { twoDigitYears } from '../reading/date-text.ts';
import { timeReader } from '../reading/date-time.ts';
import { type EpochUnit, epochInstant } from '../reading/epoch.ts';
import type { TimeRules } from '../reading/time-cell.ts';
import { say } from '../whole-language.ts';
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
 * after which no log is written.
 */
export function guessTime(
  table: SampleTable,
  contentsOf: (column: SampleColumn) => Contents,
  today: number,
): TimeGuess | null {
  const is = (column: SampleColumn | undefined, kind: keyof Contents): boolean =>
    column !== undefined && Number(contentsOf(column)[kind]) >= shareMin;
  const ofKind = (kind: keyof Contents): SampleTable =>
    table.filter((it) => is(it, kind)).toSorted((a, b) => rankOf(a) - rankOf(b));
  const ofDigits = (kind: keyof Contents): SampleTable => ofKind(kind).filter(isNamed);

  const moments = ofKind('moment');
  const moment = moments.find((it) => rankOf(it) < ofOtherThings);
  if (moment) return single(moment, moments, table, today);
  const [clock] = [...ofKind('clock'), ...ofDigits('compactClock')];
  const [date] = [
    ...ofKind('date'),
    ...ofDigits('compactDate'),
    ...ofKind('shortDate'),
    ...ofKind('compactDate'),
  ];
  if (clock && date) return pair(date, clock, today);
  const shortMoments = ofKind('shortMoment');
  if (shortMoments[0]) return single(shortMoments[0], shortMoments, table, today);
  const epoch = table.find((column) => isNamed(column) && epochUnitOf(column) !== null);
  if (epoch) return counted(epoch);
  // Without names, digits are a day and a time only beside one another.
  const next = table.findIndex((it, index) => is(it, 'compactClock') && isDay(table[index - 1]));
  const [day, time] = [table[next - 1], table[next]];
  if (day && time) return pair(day, time, today);
  return moments[0] ? single(moments[0], moments, table, today) : null;

  function isDay(column: SampleColumn | undefined): boolean {
    return is(column, 'compactDate') && (column?.values[0]?.trim().length ?? 0) > 6;
  }
}

/** The rank of names of times that are not the deed's. */
const ofOtherThings = 2;

function rankOf(column: SampleColumn): number {
  return timeRankOf(column.name) ?? 1;
}

function isNamed(column: SampleColumn): boolean {
  return timeRankOf(column.name) !== null;
}

/** One column; `alike` are all that hold such times. */
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
  return {
    at,
    used: zone === undefined ? [column] : [column, zone],
    timeZone: isUtc && zone === undefined ? 'UTC' : null,
    ...yearOf(column.values, today),
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
  return {
    at: column.place,
    used: [column],
    timeZone: null,
    times: { epoch },
    open: [],
    remarks: [{ path: ['epoch'], text: say((c) => c.guessing.epoch(epoch)) }],
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

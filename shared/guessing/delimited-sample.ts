import { type CsvRecord, csvScanner } from '../reading/csv-records.ts';
import { nameRule } from '../reading/header.ts';
import { say } from '../whole-language.ts';
import { namedFields, rankOf, timeRankOf } from './column-names.ts';
import { contentsOf } from './contents.ts';
import type { Remark, SampleTable } from './guess.ts';

/** How a sample of delimited text is laid out (the keys of the map that say so), and its columns. */
export interface DelimitedSample {
  readonly remarks: readonly Remark[];
  readonly layout: SampleLayout;
  readonly table: SampleTable;
  /** Names that stand more than once in the header, so that columns must go by number. */
  readonly repeatedNames: readonly string[];
}

/** The part of a map that says how a file is laid out; only what differs from the default. */
export interface SampleLayout {
  readonly delimiter?: string;
  readonly header?: boolean;
  readonly preambleLines?: number;
  readonly untilHeader?: boolean;
  readonly ragged?: boolean;
  readonly quotes?: boolean;
}

const delimiters = [',', '\t', '|', ';', '^', '~'] as const;
/** Records among which a header is looked for. */
const headerAmong = 60;

/** Finds delimiter, quoting, preamble and header of a text; null: no delimiter makes columns of it. */
export function sampleDelimited(text: string): DelimitedSample | null {
  const ways = delimiters.flatMap((delimiter) =>
    [true, false].map((quotes) => rowsOf(text, delimiter, quotes)),
  );
  const best = ways.toSorted((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score <= 0) return null;
  const { rows, width } = best;
  const headerIndex = headerIndexIn(rows, width);
  const header = rows[headerIndex];
  const names = header?.cells.map(nameRule(false)) ?? [];
  const repeatedNames = [
    ...new Set(names.filter((name, index) => name !== '' && names.indexOf(name) !== index)),
  ];
  // Where pages have headers of their own, those are no records.
  const title = header?.cells.join('\n');
  const data = rows.slice(headerIndex + 1).filter(({ cells }) => cells.join('\n') !== title);
  const isNamed = header !== undefined && repeatedNames.length === 0;
  const table = Array.from({ length: header?.cells.length ?? width }, (_, index) => ({
    place: isNamed && names[index] ? names[index] : index + 1,
    name: names[index] ?? '',
    values: data.map(({ cells }) => cells[index] ?? ''),
  }));
  const odd = data.filter(({ cells }) => cells.length !== table.length).length;
  const layout: SampleLayout = {
    ...(best.delimiter === ',' ? {} : { delimiter: best.delimiter }),
    ...(best.quotes ? {} : { quotes: false }),
    ...headerLayout(header, isNamed),
    // One or two odd lines are a trailer or damage; more are how the file is.
    ...(odd > Math.max(2, data.length / 50) ? { ragged: true } : {}),
  };
  return { layout, table, repeatedNames, remarks: remarksOn(layout) };
}

function headerLayout(header: Row | undefined, isNamed: boolean): SampleLayout {
  if (header === undefined) return { header: false };
  if (!isNamed) return { header: false, preambleLines: header.line };
  return header.line > 1 ? { untilHeader: true } : {};
}

function remarksOn({ untilHeader, ragged }: SampleLayout): readonly Remark[] {
  return [
    ...(untilHeader ? [{ path: ['untilHeader'], text: say((c) => c.guessing.untilHeader) }] : []),
    ...(ragged ? [{ path: ['ragged'], text: say((c) => c.guessing.ragged) }] : []),
  ];
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function rowsOf(text: string, delimiter: string, quotes: boolean) {
  const rows: Row[] = [];
  let broken = 0;
  const scanner = csvScanner(
    { delimiter, quotes },
    {
      record: (record) => rows.push({ line: record.line, cells: cellsOf(record) }),
      reject: () => {
        broken += 1;
      },
    },
  );
  scanner.push(text);
  scanner.end();
  const width = mostCommon(rows.map(({ cells }) => cells.length));
  const even = rows.filter(({ cells }) => cells.length === width).length;
  const cut = rows.filter(({ cells }) => cells.length > 1).length;
  const total = rows.length + broken;
  const isCut = width > 1 || cut * 2 > total;
  // Of ways that cut as evenly, the one with quotes is meant, then the one with more columns.
  const score = isCut
    ? (even + cut) / total + (quotes ? 0.05 : 0) + Math.min(width, 40) / 1_000
    : 0;
  return { delimiter, quotes, rows, width, score };
}

function cellsOf(record: CsvRecord): readonly string[] {
  return Array.from({ length: record.count }, (_, index) => record.field(index));
}

function mostCommon(numbers: readonly number[]): number {
  const times = new Map<number, number>();
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1);
  return [...times].toSorted(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}

/** The index of the row that names the columns; -1: none does. */
function headerIndexIn(rows: readonly Row[], width: number): number {
  const head = rows.slice(0, headerAmong);
  const named = head.map(({ cells }) => cells.filter(isFieldName).length);
  const most = Math.max(0, ...named);
  if (most >= 2) return named.indexOf(most);
  return head.findIndex(({ cells }, index) => {
    const below = rows[index + 1];
    const isWordy =
      cells.length === width && cells.every((cell) => cell.trim() !== '' && !isData(cell));
    return isWordy && below?.cells.some(isData) === true;
  });
}

function isFieldName(cell: string): boolean {
  const name = nameRule(false)(cell);
  if (name === '' || name.length > 30 || isData(cell)) return false;
  return timeRankOf(name) !== null || namedFields.some((field) => rankOf(field, name) !== null);
}

/** Dates, times, and numbers: what stands below a header, never in it. */
function isData(cell: string): boolean {
  const { moment, shortMoment, date, shortDate, clock, count } = contentsOf({
    place: 1,
    name: '',
    values: [cell],
  });
  return moment + shortMoment + date + shortDate + clock + count > 0;
}

import type * as z from 'zod';
import { say } from '../whole-language.ts';
import { check } from './check.ts';
import { decodeTable } from './decoded-text.ts';
import type { MistakeBook } from './mistake-book.ts';
import { fileStart, type Place, type Places } from './places.ts';
import { type TableRecord, visitRecords } from './table-records.ts';

/** What a table of the contract is: its file's name, and a schema for one row. */
export interface Table<Row> {
  readonly name: string;
  /** The contract's columns, in its order. All must be there, in any order. */
  readonly columns: readonly string[];
  readonly row: z.ZodType<Row>;
  /** Its cells may name a resident: sentences about it quote dates and times alone. */
  readonly isAboutResidents?: true;
  /**
   * For tables that may hold half a million rows: the same row as the schema gives, several times
   * as fast; null where anything about it is unusual, and the schema then decides.
   */
  readonly quick?: (cell: (column: string) => string) => Row | null;
}

/** A row that fits its schema, with the place of each of its columns. */
export interface PlacedRow<Row> {
  readonly row: Row;
  placeOf(column: string): Place;
}

/**
 * Reads a CSV table (RFC 4180; UTF-8 or CP932; header row). Rows that do not fit are left out and
 * stand in the book; so do unknown, missing and repeated columns, with which no row is read.
 */
export function readTable<Row>(
  table: Table<Row>,
  bytes: Uint8Array,
  book: MistakeBook,
): readonly PlacedRow<Row>[] {
  const rows: PlacedRow<Row>[] = [];
  visitTable(table, bytes, book, (placed) => rows.push(placed));
  return rows;
}

/** The same, one row after another: of a table that may be long, only what is needed is kept. */
export function visitTable<Row>(
  table: Table<Row>,
  bytes: Uint8Array,
  book: MistakeBook,
  visit: (placed: PlacedRow<Row>) => void,
): void {
  const decoded = decodeTable(bytes);
  if ('unreadableAt' in decoded) {
    const text = say((c) => c.settings.tableNotDecodable());
    book.add(table.name, decoded.unreadableAt, text);
    return;
  }
  let header: TableRecord | null = null;
  let fits = false;
  visitRecords(table.name, decoded.text, book, (record) => {
    if (header === null) {
      header = record;
      fits = headerFits(table, header, book);
    } else if (fits) {
      const placed = readRow(table, header, record, book);
      if (placed !== null) visit(placed);
    }
  });
  if (header !== null || book.list().some(({ file }) => file === table.name)) return;
  const text = say((c) => c.settings.tableEmpty(table.columns));
  book.add(table.name, fileStart, text);
}

function headerFits<Row>(table: Table<Row>, header: TableRecord, book: MistakeBook): boolean {
  const { cells, line } = header;
  if (!cells.some((cell) => table.columns.includes(cell))) {
    // Perhaps a row of a table about residents: not to be quoted.
    const text = say((c) => c.settings.headerMissing(table.columns));
    book.add(table.name, { line, column: 1 }, text);
    return false;
  }
  let fits = true;
  const refuse = (column: number, text: ReturnType<typeof say>) => {
    book.add(table.name, { line, column }, text);
    fits = false;
  };
  for (const [index, cell] of cells.entries()) {
    if (!table.columns.includes(cell)) {
      refuse(
        index + 1,
        say((c) => c.settings.unknownColumn(shownName(table, cell), table.columns)),
      );
    } else if (cells.indexOf(cell) < index) {
      refuse(
        index + 1,
        say((c) => c.settings.columnRepeated(cell)),
      );
    }
  }
  for (const column of table.columns) {
    if (!cells.includes(column)) {
      refuse(
        1,
        say((c) => c.settings.columnMissing(column, table.columns)),
      );
    }
  }
  return fits;
}

/** A name with digits in it may be a resident's number, in a table without a header. */
function shownName<Row>({ isAboutResidents }: Table<Row>, cell: string): string {
  return isAboutResidents && /\d/.test(cell) ? '…' : cell;
}

/** null: it does not fit, and the book says why. */
function readRow<Row>(
  table: Table<Row>,
  header: TableRecord,
  record: TableRecord,
  book: MistakeBook,
): PlacedRow<Row> | null {
  const placeOf = (column: string): Place => ({
    line: record.line,
    column: header.cells.indexOf(column) + 1,
  });
  if (record.cells.length !== header.cells.length) {
    const counts = { expected: header.cells.length, given: record.cells.length };
    const column = Math.min(counts.expected, counts.given) + 1;
    const text = say((c) => c.settings.wrongFieldCount(counts.expected, counts.given));
    book.add(table.name, { line: record.line, column }, text);
    return null;
  }
  const quick = table.quick?.((column) => record.cells[header.cells.indexOf(column)] ?? '') ?? null;
  if (quick !== null) return { row: quick, placeOf };
  const value = Object.fromEntries(header.cells.map((column, at) => [column, record.cells[at]]));
  const places: Places = { of: (path) => placeOf(String(path[0])), ofKey: () => fileStart };
  const isQuotable = (given: unknown) => !table.isAboutResidents || /^\d{4}-\d\d-/.test(`${given}`);
  const written = { file: table.name, path: [], value, places, isQuotable };
  const row = check(table.row, written, book);
  return row === null ? null : { row, placeOf };
}

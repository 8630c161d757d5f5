import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { say } from '../language.ts';
import { check } from './check.ts';
import { decodeTable } from './decoded-text.ts';
import type { MistakeBook } from './mistake-book.ts';
import { fileStart, type Place, type Places } from './places.ts';

/** What a table of the contract is: its file's name, and a schema for one row. */
export interface Table<Row> {
  readonly name: string;
  /** The contract's columns, in its order. All must be there, in any order. */
  readonly columns: readonly string[];
  readonly row: z.ZodType<Row>;
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
  const decoded = decodeTable(bytes);
  if ('unreadableAt' in decoded) {
    book.add(
      table.name,
      decoded.unreadableAt,
      say((c) => c.settings.tableNotDecodable()),
    );
    return [];
  }
  const records = parseRecords(table.name, decoded.text, book);
  if (records === null) return [];
  const [header, ...rest] = records;
  if (header === undefined) {
    const text = say((c) => c.settings.tableEmpty(table.columns));
    book.add(table.name, fileStart, text);
    return [];
  }
  if (!headerFits(table, header, book)) return [];
  return rest.flatMap((record) => readRow(table, header, record, book));
}

interface TableRecord {
  readonly cells: readonly string[];
  /** The physical line on which it begins. */
  readonly line: number;
}

const parsedRecords = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }),
);

/** Null: it is no CSV, and the book says where it breaks off. */
function parseRecords(
  name: string,
  text: string,
  book: MistakeBook,
): readonly TableRecord[] | null {
  try {
    // csv-parse counts a CRLF inside quotes as two lines, so line ends are made one character.
    const oneEnd = text.replace(/\r\n?/g, '\n');
    const parsed = parsedRecords.parse(parse(oneEnd, { info: true, relax_column_count: true }));
    return parsed
      .map(({ record, info }) => ({
        cells: record.map((cell) => cell.trim()),
        line: info.lines - record.join('').split('\n').length + 1,
      }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { line, column } = placeOfError(error);
    book.add(
      name,
      { line, column },
      say((c) => c.settings.tableSyntax()),
    );
    return null;
  }
}

const errorPlace = z.object({ lines: z.int().min(1), column: z.int().min(0).catch(0) });

function placeOfError(error: CsvError): Place {
  const parsed = errorPlace.safeParse(error);
  return parsed.success ? { line: parsed.data.lines, column: parsed.data.column + 1 } : fileStart;
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
        say((c) => c.settings.unknownColumn(cell, table.columns)),
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

function readRow<Row>(
  table: Table<Row>,
  header: TableRecord,
  record: TableRecord,
  book: MistakeBook,
): readonly PlacedRow<Row>[] {
  const placeOf = (column: string): Place => ({
    line: record.line,
    column: header.cells.indexOf(column) + 1,
  });
  if (record.cells.length !== header.cells.length) {
    const counts = { expected: header.cells.length, given: record.cells.length };
    const column = Math.min(counts.expected, counts.given) + 1;
    const text = say((c) => c.settings.wrongFieldCount(counts.expected, counts.given));
    book.add(table.name, { line: record.line, column }, text);
    return [];
  }
  const value = Object.fromEntries(header.cells.map((column, at) => [column, record.cells[at]]));
  const places: Places = { of: (path) => placeOf(String(path[0])), ofKey: () => fileStart };
  const row = check(table.row, { file: table.name, path: [], value, places }, book);
  return row === null ? [] : [{ row, placeOf }];
}

import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { say } from '../whole-language.ts';
import type { MistakeBook } from './mistake-book.ts';
import { fileStart, type Place } from './places.ts';

/** One record of a CSV table, its cells without the blanks around them. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** The physical line on which it begins. */
  readonly line: number;
}

/**
 * Visits the records of a CSV text (RFC 4180), the header among them, and leaves out those of
 * nothing but blanks. One at a time: a table may hold half a million. Where the text is no CSV the
 * book says where it breaks off.
 */
export function visitRecords(
  name: string,
  text: string,
  book: MistakeBook,
  visit: (record: TableRecord) => void,
): void {
  const visitFull = (raw: readonly string[], line: number) => {
    const cells = raw.map((cell) => cell.trim());
    if (cells.some((cell) => cell !== '')) visit({ cells, line });
  };
  // csv-parse counts a CRLF inside quotes as two lines, so line ends are made one character.
  const oneEnd = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!oneEnd.includes('"')) {
    visitPlainRecords(oneEnd, visitFull);
    return;
  }
  try {
    parse(oneEnd, {
      relax_column_count: true,
      on_record(record: string[], { lines }) {
        visitFull(record, lines - record.join('').split('\n').length + 1);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const sentence = say((c) => c.settings.tableSyntax());
    book.add(name, placeOfError(error), sentence);
  }
}

/** Without a quote, lines and commas are all there is: five times as fast as the parser. */
function visitPlainRecords(
  text: string,
  visit: (cells: readonly string[], line: number) => void,
): void {
  let line = 1;
  for (let start = 0; start < text.length; line += 1) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    visit(text.slice(start, end).split(','), line);
    start = end + 1;
  }
}

const errorPlace = z.object({ lines: z.int().min(1), column: z.int().min(0).catch(0) });

function placeOfError(error: CsvError): Place {
  const parsed = errorPlace.safeParse(error);
  return parsed.success ? { line: parsed.data.lines, column: parsed.data.column + 1 } : fileStart;
}

import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { type CsvDialect, recordFinder } from './csv-fields.ts';
import { isBlank } from './text-lines.ts';

/** A record in place. It is the same object each time, valid only during the call. */
export interface CsvRecord {
  /** Number of its first physical line, from 1. */
  line: number;
  /** How many fields it has. */
  count: number;
  /** The text of a field, unquoted; '' past the last one. Counts from 0. */
  field(index: number): string;
  /** The record's own text without its line end. */
  text(): string;
}

/** What takes the records of a file, in its order. */
export interface CsvHandler {
  record(record: CsvRecord): void;
  reject(line: number, reason: Text, raw: string): void;
}

/** Takes the text of a file in whole lines. */
export interface CsvScanner {
  push(text: string): void;
  /** Counts a line that cannot be used, and rejects it. */
  refuse(reason: Text, head: string): void;
  end(): void;
}

/** One that counts lines which another takes in its place (see `byteReader`). */
export interface PassableCsvScanner extends CsvScanner {
  /** Whether a record has begun that goes on in the next line. */
  isBusy(): boolean;
  nextLine(): number;
  passOver(lines: number): void;
}

/**
 * Splits text into the records of RFC 4180: quoted fields may hold the delimiter, line ends and
 * doubled quotes; lines end with LF or CRLF; blank lines are no records. Text is pushed in whole
 * lines, a record may span pushes.
 * Where quoting is broken (a quote inside an unquoted field, text after a closing quote, no closing
 * quote within `limits.lineBytesMax` characters or before the end), the physical line where the
 * record began is rejected and reading goes on with the line after it, so that one stray quote
 * never swallows its neighbours. Written by hand because this is the hot path: csv-parse takes many
 * times as long; a property test holds the two equal.
 */
export function csvScanner(
  dialect: CsvDialect,
  handler: CsvHandler,
  firstLine = 1,
): PassableCsvScanner {
  const finder = recordFinder(dialect);
  const { found } = finder;
  let text = '';
  let line = firstLine;
  let from = 0;
  const record: CsvRecord = {
    line: 0,
    count: 0,
    field: (index) => finder.field(text, index),
    text: () => text.slice(from, found.until),
  };

  /** Takes what stands at `from`, and gives where to go on; -1: more text is needed. */
  function takeOne(isLast: boolean): number {
    const outcome = finder.find(text, from, isLast);
    if (outcome === 'unfinished' && !isLast && text.length - from <= limits.lineBytesMax) return -1;
    const isTooLong = found.lineEnds > 0 && found.until - from > limits.lineBytesMax;
    if (outcome !== 'whole' || isTooLong) return rejectFirstLine();
    if (found.count > 1 || !isBlank(text.slice(from, found.until))) {
      record.line = line;
      record.count = found.count;
      handler.record(record);
    }
    line += found.lineEnds + 1;
    return found.next;
  }

  function rejectFirstLine(): number {
    const end = text.indexOf('\n', from);
    const raw = text.slice(from, end < 0 ? text.length : end).replace(/\r$/u, '');
    handler.reject(
      line,
      say((c) => c.reading.brokenQuotes),
      raw,
    );
    line += 1;
    return end < 0 ? text.length : end + 1;
  }

  function takeAll(isLast: boolean): void {
    from = 0;
    while (from < text.length) {
      const next = takeOne(isLast);
      if (next < 0) break;
      from = next;
    }
    text = text.slice(from);
  }

  return {
    push(more) {
      text = text === '' ? more : text + more;
      takeAll(false);
    },
    refuse(reason, head) {
      takeAll(true);
      handler.reject(line, reason, head);
      line += 1;
    },
    end: () => takeAll(true),
    isBusy: () => text !== '',
    nextLine: () => line,
    passOver(lines) {
      line += lines;
    },
  };
}

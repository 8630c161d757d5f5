import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import { isBlank } from './text-lines.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Instead of an index: the record goes on past the text; its quoting is wrong. */
const unfinished = -1;
const broken = -2;
type Outcome = 'whole' | 'unfinished' | 'broken';

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

/** `quotes: false` for files that do not quote: a quotation mark is then a character like others. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quotes: boolean;
}

/**
 * Splits text into the records of RFC 4180: quoted fields may hold the delimiter, line ends and
 * doubled quotes; lines end with LF or CRLF; blank lines are no records. Text is pushed in whole
 * lines, a record may span pushes.
 * Where quoting is broken (a quote inside an unquoted field, text after a closing quote, no closing
 * quote within `limits.lineBytesMax` characters or before the end), the physical line where the
 * record began is rejected and reading goes on with the line after it, so that one stray quote
 * never swallows its neighbours. Written by hand because this is the hot path: csv-parse takes four
 * times as long; a property test holds the two equal.
 */
export function csvScanner(dialect: CsvDialect, handler: CsvHandler, firstLine = 1): CsvScanner {
  const cut = dialect.delimiter.charCodeAt(0);
  const opener = dialect.quotes ? quote : -1;
  let text = '';
  let line = firstLine;
  const starts: number[] = [];
  const ends: number[] = [];
  /** For each field: 0 as it stands, 1 it holds doubled quotes. */
  const doubled: number[] = [];
  let from = 0;
  let until = 0;
  /** Set by `scan`: where the record ends, and the line ends inside it. */
  let next = 0;
  let inner = 0;

  const record: CsvRecord = {
    line: 0,
    count: 0,
    field(index) {
      if (index >= record.count) return '';
      const value = text.slice(starts[index], ends[index]);
      return doubled[index] === 1 ? value.replaceAll('""', '"') : value;
    },
    text: () => text.slice(from, until),
  };

  /** Finds the fields of the record at `begin`. */
  function scan(begin: number, isLast: boolean): Outcome {
    let at = begin;
    let count = 0;
    inner = 0;
    for (;;) {
      const isQuoted = text.charCodeAt(at) === opener;
      at = isQuoted ? quotedField(at, count, isLast) : plainField(at, count, isLast);
      if (at < 0) return at === unfinished ? 'unfinished' : 'broken';
      count += 1;
      if (text.charCodeAt(at) !== cut) break;
      at += 1;
    }
    record.count = count;
    from = begin;
    until = at > begin && text.charCodeAt(at - 1) === carriageReturn ? at - 1 : at;
    next = Math.min(at + 1, text.length);
    return 'whole';
  }

  /** Where the unquoted field that begins at `start` ends: a delimiter, a line end or the end. */
  function plainField(start: number, index: number, isLast: boolean): number {
    const source = text;
    const size = source.length;
    let at = start;
    while (at < size) {
      const code = source.charCodeAt(at);
      if (code === cut || code === lineFeed) break;
      if (code === opener) return broken;
      at += 1;
    }
    if (at >= size && !isLast) return unfinished;
    const isReturned =
      at > start &&
      source.charCodeAt(at - 1) === carriageReturn &&
      (at >= size || source.charCodeAt(at) === lineFeed);
    starts[index] = start;
    ends[index] = isReturned ? at - 1 : at;
    doubled[index] = 0;
    return at;
  }

  /** The same for the quoted field whose opening quote stands at `start`. */
  function quotedField(start: number, index: number, isLast: boolean): number {
    const close = closingQuote(text, start + 1);
    if (close < 0 || (close + 1 >= text.length && !isLast)) return unfinished;
    starts[index] = start + 1;
    ends[index] = close;
    doubled[index] = countBetween(text, quote, start + 1, close) > 0 ? 1 : 0;
    inner += countBetween(text, lineFeed, start + 1, close);
    let at = close + 1;
    if (text.charCodeAt(at) === carriageReturn && lineEndsAt(text, at + 1)) at += 1;
    const code = text.charCodeAt(at);
    return at >= text.length || code === cut || code === lineFeed ? at : broken;
  }

  function scanAll(isLast: boolean): void {
    let at = 0;
    while (at < text.length) {
      let outcome = scan(at, isLast);
      if (outcome === 'unfinished') {
        if (!isLast && text.length - at <= limits.lineBytesMax) break;
        outcome = 'broken';
      } else if (outcome === 'whole' && inner > 0 && until - from > limits.lineBytesMax) {
        outcome = 'broken';
      }
      if (outcome === 'broken') {
        at = rejectFirstLine(at);
      } else {
        if (record.count > 1 || !isBlank(text.slice(from, until))) {
          record.line = line;
          handler.record(record);
        }
        line += inner + 1;
        at = next;
      }
    }
    text = text.slice(at);
  }

  function rejectFirstLine(at: number): number {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    const isReturned = stop > at && text.charCodeAt(stop - 1) === carriageReturn;
    const raw = text.slice(at, isReturned ? stop - 1 : stop);
    handler.reject(
      line,
      say((c) => c.reading.brokenQuotes),
      raw,
    );
    line += 1;
    return end < 0 ? text.length : end + 1;
  }

  return {
    push(more) {
      text = text === '' ? more : text + more;
      scanAll(false);
    },
    refuse(reason, head) {
      scanAll(true);
      handler.reject(line, reason, head);
      line += 1;
    },
    end: () => scanAll(true),
  };
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function countBetween(text: string, sign: number, from: number, until: number): number {
  let count = 0;
  for (let at = from; at < until; at += 1) {
    if (text.charCodeAt(at) === sign) count += 1;
  }
  return count;
}

function lineEndsAt(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === lineFeed;
}

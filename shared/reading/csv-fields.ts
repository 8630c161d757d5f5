const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Instead of an index: the record goes on past the text; its quoting is wrong. */
const unfinished = -1;
const broken = -2;

/** `quotes: false` for files that do not quote: a quotation mark is then a character like others. */
export interface CsvDialect {
  readonly delimiter: string;
  readonly quotes: boolean;
}

/** The record that was found last, in place: each `find` overwrites it. */
export interface FoundRecord {
  /** How many fields it has. */
  count: number;
  /** Where its own text ends, without the line end. */
  until: number;
  /** Where the next record begins. */
  next: number;
  /** Line ends inside its quoted fields. */
  lineEnds: number;
}

/** Finds the fields of one record in a text. */
export interface RecordFinder {
  readonly found: FoundRecord;
  /** `isLast`: no text follows, so that the end of the text ends the record. */
  find(text: string, begin: number, isLast: boolean): 'whole' | 'unfinished' | 'broken';
  /** The text of a field of the record that was found, unquoted; '' past the last one. */
  field(text: string, index: number): string;
}

/** Finds records of RFC 4180: the hot path, by character codes, without an object for a field. */
export function recordFinder(dialect: CsvDialect): RecordFinder {
  const cut = dialect.delimiter.charCodeAt(0);
  const opener = dialect.quotes ? quote : -1;
  const found: FoundRecord = { count: 0, until: 0, next: 0, lineEnds: 0 };
  const starts: number[] = [];
  const ends: number[] = [];
  /** For each field: 0 as it stands, 1 it holds doubled quotes. */
  const doubled: number[] = [];

  /** Where the unquoted field that begins at `start` ends: a delimiter, a line end or the end. */
  function plainField(text: string, start: number, index: number, isLast: boolean): number {
    const size = text.length;
    let at = start;
    while (at < size) {
      const code = text.charCodeAt(at);
      if (code === cut || code === lineFeed) break;
      if (code === opener) return broken;
      at += 1;
    }
    if (at >= size && !isLast) return unfinished;
    const isLineEnd = at >= size || text.charCodeAt(at) === lineFeed;
    const isReturned = isLineEnd && at > start && text.charCodeAt(at - 1) === carriageReturn;
    starts[index] = start;
    ends[index] = isReturned ? at - 1 : at;
    doubled[index] = 0;
    return at;
  }

  /** The same for the quoted field whose opening quote stands at `start`. */
  function quotedField(text: string, start: number, index: number, isLast: boolean): number {
    const close = closingQuote(text, start + 1);
    if (close < 0 || (close + 1 >= text.length && !isLast)) return unfinished;
    starts[index] = start + 1;
    ends[index] = close;
    doubled[index] = countBetween(text, quote, start + 1, close) > 0 ? 1 : 0;
    found.lineEnds += countBetween(text, lineFeed, start + 1, close);
    let at = close + 1;
    if (text.charCodeAt(at) === carriageReturn && lineEndsAt(text, at + 1)) at += 1;
    const code = text.charCodeAt(at);
    return at >= text.length || code === cut || code === lineFeed ? at : broken;
  }

  return {
    found,
    find(text, begin, isLast) {
      let at = begin;
      let count = 0;
      found.lineEnds = 0;
      for (;;) {
        const isQuoted = text.charCodeAt(at) === opener;
        at = (isQuoted ? quotedField : plainField)(text, at, count, isLast);
        if (at < 0) return at === unfinished ? 'unfinished' : 'broken';
        count += 1;
        if (text.charCodeAt(at) !== cut) break;
        at += 1;
      }
      const isReturned = at > begin && text.charCodeAt(at - 1) === carriageReturn;
      found.count = count;
      found.until = isReturned ? at - 1 : at;
      found.next = Math.min(at + 1, text.length);
      return 'whole';
    },
    field(text, index) {
      if (index >= found.count) return '';
      const value = text.slice(starts[index], ends[index]);
      return doubled[index] === 1 ? value.replaceAll('""', '"') : value;
    },
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

import { batchRowsMax } from './batch-bounds.ts';
import type { CsvDialect } from './csv-fields.ts';
import { createLineFields, type LineTokens } from './line-fields.ts';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Finds the fields of lines that have exactly `count` of them and hold no quotation mark. */
export function csvTokens({ delimiter, quotes }: CsvDialect, count: number): LineTokens {
  const fields = createLineFields(count);
  const { from: froms, until: untils, lineFrom, lineUntil } = fields;
  const cut = delimiter.charCodeAt(0);

  /** Where the line after the one at `begin` begins; -1: it is not for this scanner. */
  function takeLine(text: Buffer, begin: number, line: number): number {
    let at = begin;
    let place = line;
    for (let left = count; left > 0; left -= 1) {
      froms[place] = at;
      let byte = text[at];
      while (byte !== cut && byte !== lineFeed) {
        at += 1;
        byte = text[at];
      }
      if ((byte === lineFeed) !== (left === 1)) return -1;
      untils[place] = at;
      place += batchRowsMax;
      at += 1;
    }
    const last = place - batchRowsMax;
    const end = at - 1;
    const isReturned = end > (froms[last] ?? 0) && text[end - 1] === carriageReturn;
    if (isReturned) untils[last] = end - 1;
    lineFrom[line] = begin;
    lineUntil[line] = isReturned ? end - 1 : end;
    return at;
  }

  return {
    fields,
    find(text, from, size, linesMax) {
      const found = quotes ? text.indexOf(quote, from) : -1;
      const clean = found < 0 ? size : Math.min(found, size);
      let at = from;
      let lines = 0;
      while (at < size && lines < linesMax) {
        const next = takeLine(text, at, lines);
        if (next < 0 || next > clean) break;
        at = next;
        lines += 1;
      }
      fields.length = lines;
      return at;
    },
  };
}

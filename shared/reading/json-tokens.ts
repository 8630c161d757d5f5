import { fieldStride } from './batch-bounds.ts';
import type { EventBatch } from './event-batch.ts';
import { jsonKeys } from './json-keys.ts';
import { createLineFields, type LineTokens } from './line-fields.ts';

const quote = 0x22;
const backslash = 0x5c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const comma = 0x2c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const zero = 0x30;
const nine = 0x39;
/** Instead of a position: it is not for this scanner. */
const odd = -1;

const kinds = ['text', 'count', 'count or null', 'list'] as const;
/** What a key may hold; a text is not empty, a count is a whole number. */
export type JsonKind = (typeof kinds)[number];

/** The keys of flat objects. No others may stand in them, and none twice. */
export interface JsonShape {
  readonly keys: Readonly<Record<string, JsonKind>>;
  /** Keys that must be there. */
  readonly required: readonly string[];
}

/**
 * Finds the values of objects as programs print them: one a line, no blanks between the signs, no
 * escapes. The fields stand in the order of the keys; a list with its brackets, null as a blank.
 */
export function jsonTokens(
  { keys, required }: JsonShape,
  { view, memory }: Pick<EventBatch, 'view' | 'memory'>,
): LineTokens {
  const names = Object.keys(keys);
  const known = jsonKeys(names);
  const kindOf = Int8Array.from(Object.values(keys), (kind) => kinds.indexOf(kind));
  const needed = known.bitsOf(required);
  const fields = createLineFields(names.length, memory);
  const { from: froms, until: untils, lineFrom, lineUntil } = fields;

  function takeLine(text: Buffer, begin: number, line: number): number {
    if (text[begin] !== openBrace) return odd;
    let seen = 0;
    let key = known.none;
    let at = begin;
    do {
      key = known.at(view, at + 1, key);
      if (key < 0 || (seen & (1 << key)) !== 0) return odd;
      seen |= 1 << key;
      at = takeValue(text, at + 1 + known.lengthOf(key), key, key * fieldStride + line);
      if (at < 0) return odd;
    } while (text[at] === comma);
    if (text[at] !== closeBrace || (seen & needed) !== needed) return odd;
    for (let absent = known.all & ~seen; absent !== 0; absent &= absent - 1) {
      const place = (31 - Math.clz32(absent & -absent)) * fieldStride + line;
      froms[place] = 0;
      untils[place] = 0;
    }
    const until = at + 1;
    const end = text[until] === carriageReturn ? until + 1 : until;
    if (text[end] !== lineFeed) return odd;
    lineFrom[line] = begin;
    lineUntil[line] = until;
    return end + 1;
  }

  /** Notes where the value at `from` stands; the position after it. */
  function takeValue(text: Buffer, from: number, key: number, place: number): number {
    const kind = kinds[kindOf[key] ?? 0];
    if (kind === 'text') {
      if (text[from] !== quote) return odd;
      const end = endOfString(text, from + 1);
      froms[place] = from + 1;
      untils[place] = end;
      return end > from + 1 ? end + 1 : odd;
    }
    froms[place] = from;
    if (kind === 'count or null' && isNull(text, from)) {
      untils[place] = from;
      return from + 4;
    }
    const end = kind === 'list' ? endOfList(text, from) : endOfCount(text, from);
    untils[place] = end;
    return end;
  }

  return {
    fields,
    find(text, from, size, linesMax) {
      const found = text.indexOf(backslash, from);
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

/** The closing quote; `odd` where a control sign stands in the string. */
function endOfString(text: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = text[at] ?? 0;
    if (byte > quote) continue;
    if (byte === quote) return at;
    if (byte < 0x20) return odd;
  }
}

function isNull(text: Buffer, at: number): boolean {
  return (
    text[at] === 0x6e && text[at + 1] === 0x75 && text[at + 2] === 0x6c && text[at + 3] === 0x6c
  );
}

/** The position after a whole number of at most 15 digits without leading zeros. */
function endOfCount(text: Buffer, from: number): number {
  let at = from;
  while ((text[at] ?? 0) >= zero && (text[at] ?? 0) <= nine) at += 1;
  const size = at - from;
  return size === 0 || size > 15 || (size > 1 && text[from] === zero) ? odd : at;
}

function endOfList(text: Buffer, from: number): number {
  let at = from;
  while (text[at] !== closeBracket && text[at] !== lineFeed) at += 1;
  return text[from] === openBracket && text[at] === closeBracket ? at + 1 : odd;
}

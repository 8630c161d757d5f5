import { limits } from '../limits.ts';

/**
 * Folded events in rows of 18 words of 32 bits: a quarter of a million of them are held while a
 * file is read, and an object for each would cost more than all the rest. They lie row by row and
 * not column by column, because they are gathered by staff-day: a row is one or two cache lines,
 * columns would be one each.
 */
export interface EventTable {
  length: number;
  /** All rows from its beginning on; those who pack them read them there. */
  readonly memory: WebAssembly.Memory;
  /** Row `i` begins at `i * rowWords`; `wordPlaces` says what stands where. */
  words: Uint32Array;
  /** The same memory as doubles: row `i` begins at `i * rowDoubles`, with `doublePlaces`. */
  doubles: Float64Array;
}

/** Words of a row. */
export const rowWords = 18;
/** Doubles of a row. */
export const rowDoubles = 9;

/** Where the whole and half words of a row stand; 64-bit numbers stand as their two halves. */
export const wordPlaces = {
  fingerprintLow: 0,
  fingerprintHigh: 1,
  subjectLow: 8,
  subjectHigh: 9,
  /** The two hashes of `neighbourhoods`; see `flagBits.neighbourhoodsKnown`. */
  neighbourhoodA: 10,
  neighbourhoodB: 11,
  /** Ids of a `NameTable`; 0: none. */
  system: 12,
  screen: 13,
  terminal: 14,
  source: 15,
  /** `codeOf` in the lower 8 bits, `flagBits` and the data classes in the next 8. */
  codeAndFlags: 16,
  count: 17,
} as const;

/** Where its doubles stand. */
export const doublePlaces = {
  at: 1,
  /** 0 where the line does not say; see `flagBits.recordsKnown`. */
  records: 2,
  line: 3,
} as const;

/** Bits of the flags; above them stand the data classes. */
export const flagBits = {
  sequenced: 1,
  recordsKnown: 2,
  subjectNamed: 4,
  neighbourhoodsKnown: 8,
} as const;

const pageBytes = 65_536;
const pagesAtFirst = 2;
const pagesOfFile = Math.ceil((limits.foldedEventsMax * 4 * rowWords) / pageBytes);

/** An empty table, which grows as rows are added. */
export function createEventTable(): EventTable {
  const memory = new WebAssembly.Memory({ initial: pagesAtFirst });
  return { length: 0, memory, ...rowsIn(memory) };
}

/** The number of the next row, whose words are what stood there before; makes room for it. */
export function addRow(table: EventTable): number {
  return addRows(table, 1);
}

/** The same for so many rows at once: the number of the first. */
export function addRows(table: EventTable, count: number): number {
  const first = table.length;
  while ((first + count) * rowWords > table.words.length) grow(table);
  table.length = first + count;
  return first;
}

/** By everything that is kept of two rows but the line number and the count; 0: they say the same. */
export function contentOrder({ words, doubles }: EventTable, a: number, b: number): number {
  const { at, records } = doublePlaces;
  const doublesA = a * rowDoubles;
  const doublesB = b * rowDoubles;
  const wordsA = a * rowWords;
  const wordsB = b * rowWords;
  const { codeAndFlags } = wordPlaces;
  const codesA = words[wordsA + codeAndFlags] ?? 0;
  const codesB = words[wordsB + codeAndFlags] ?? 0;
  const before =
    (doubles[doublesA + at] ?? 0) - (doubles[doublesB + at] ?? 0) ||
    (codesA & 255) - (codesB & 255) ||
    codesA - codesB ||
    (doubles[doublesA + records] ?? 0) - (doubles[doublesB + records] ?? 0);
  if (before !== 0) return before;
  for (const place of comparedPlaces) {
    const difference = (words[wordsA + place] ?? 0) - (words[wordsB + place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const comparedPlaces = [
  wordPlaces.subjectHigh,
  wordPlaces.subjectLow,
  wordPlaces.neighbourhoodA,
  wordPlaces.neighbourhoodB,
  wordPlaces.system,
  wordPlaces.screen,
  wordPlaces.terminal,
  wordPlaces.source,
];

function rowsIn({ buffer }: WebAssembly.Memory): Pick<EventTable, 'words' | 'doubles'> {
  return { words: new Uint32Array(buffer), doubles: new Float64Array(buffer) };
}

/** Twice as large, in the same place; but no larger at once than the rows of a file need. */
function grow(table: EventTable): void {
  const { memory } = table;
  const pages = memory.buffer.byteLength / pageBytes;
  const missing = pagesOfFile - pages;
  memory.grow(missing > 0 ? Math.min(pages, missing) : pages);
  Object.assign(table, rowsIn(memory));
}

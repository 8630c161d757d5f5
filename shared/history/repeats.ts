import { contentOrder, type EventTable, flagBits, rowWords, wordPlaces } from './event-table.ts';

/** What collapsing left over. */
export interface CollapsedRows {
  /** The rows that stay are `order[start … end)`. */
  readonly end: number;
  /**
   * Lines without a sequence number that say the same as one before them, and lines whose sequence
   * number another line bears that says something else.
   */
  readonly ambiguous: number;
}

/**
 * Collapses rows of `order[start … end)`, sorted by `sortRows`, that are the same event into the
 * first of them. A line without a sequence number counts as often as it stands there; a number
 * that comes again is the same event once. Rows of one fingerprint that say different things all
 * stay: `unionOf` decides between them.
 */
export function collapseRepeats(
  table: EventTable,
  order: Uint32Array,
  start: number,
  end: number,
): CollapsedRows {
  const { words } = table;
  let kept = start;
  let ambiguous = 0;
  for (let place = start; place < end; place += 1) {
    const row = order[place] ?? 0;
    const isFirst = kept === start;
    const before = order[kept - 1] ?? 0;
    const isSameEvent = !isFirst && sameFingerprint(words, before, row);
    const isRepeat = isSameEvent && contentOrder(table, before, row) === 0;
    const flags = (words[row * rowWords + wordPlaces.codeAndFlags] ?? 0) >>> 8;
    const isSequenced = (flags & flagBits.sequenced) !== 0;
    if (isSameEvent && isRepeat !== isSequenced) ambiguous += 1;
    if (!isRepeat) {
      order[kept] = row;
      kept += 1;
    } else if (!isSequenced) {
      const count = before * rowWords + wordPlaces.count;
      words[count] = (words[count] ?? 0) + 1;
    }
  }
  return { end: kept, ambiguous };
}

function sameFingerprint(words: Uint32Array, a: number, b: number): boolean {
  const { fingerprintLow, fingerprintHigh } = wordPlaces;
  return (
    words[a * rowWords + fingerprintHigh] === words[b * rowWords + fingerprintHigh] &&
    words[a * rowWords + fingerprintLow] === words[b * rowWords + fingerprintLow]
  );
}

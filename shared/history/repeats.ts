import { contentOrder, type EventColumns, flagBits } from './event-columns.ts';

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
  columns: EventColumns,
  order: Uint32Array,
  start: number,
  end: number,
): CollapsedRows {
  const { count, flags } = columns;
  let kept = start;
  let ambiguous = 0;
  for (let place = start; place < end; place += 1) {
    const row = order[place] ?? 0;
    const isFirst = kept === start;
    const before = order[kept - 1] ?? 0;
    const isSameEvent = !isFirst && sameFingerprint(columns, before, row);
    const isRepeat = isSameEvent && contentOrder(columns, before, row) === 0;
    const isSequenced = ((flags[row] ?? 0) & flagBits.sequenced) !== 0;
    if (isSameEvent && isRepeat !== isSequenced) ambiguous += 1;
    if (!isRepeat) {
      order[kept] = row;
      kept += 1;
    } else if (!isSequenced) {
      count[before] = (count[before] ?? 0) + 1;
    }
  }
  return { end: kept, ambiguous };
}

function sameFingerprint(columns: EventColumns, a: number, b: number): boolean {
  return (
    columns.fingerprintHigh[a] === columns.fingerprintHigh[b] &&
    columns.fingerprintLow[a] === columns.fingerprintLow[b]
  );
}

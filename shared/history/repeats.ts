import { type EventColumns, flagBits, sameContent } from './event-columns.ts';

/**
 * Collapses rows of `order[start … end)`, sorted by fingerprint, that are the same event into the
 * first of them, and gives the new end. A line without a sequence number counts as often as it
 * stands there; a number that comes again is the same event once. Rows of one fingerprint that
 * differ in what they say all stay: `unionOf` decides between them.
 */
export function collapseRepeats(
  columns: EventColumns,
  order: Uint32Array,
  start: number,
  end: number,
): number {
  const { count, flags } = columns;
  let kept = start;
  let runStart = start;
  for (let place = start; place < end; place += 1) {
    const row = order[place] ?? 0;
    if (!sameFingerprint(columns, order[runStart] ?? 0, row)) runStart = kept;
    const twin = twinIn(columns, order, runStart, kept, row);
    if (twin === null) {
      order[kept] = row;
      kept += 1;
    } else if (((flags[row] ?? 0) & flagBits.sequenced) === 0) {
      count[twin] = (count[twin] ?? 0) + 1;
    }
  }
  return kept;
}

/** How many lines of `order[start … end)` repeat one that is counted already. */
export function repeatsIn(
  columns: EventColumns,
  order: Uint32Array,
  start: number,
  end: number,
): number {
  let repeats = 0;
  for (let place = start; place < end; place += 1) {
    repeats += (columns.count[order[place] ?? 0] ?? 1) - 1;
  }
  return repeats;
}

function sameFingerprint(columns: EventColumns, a: number, b: number): boolean {
  return (
    columns.fingerprintHigh[a] === columns.fingerprintHigh[b] &&
    columns.fingerprintLow[a] === columns.fingerprintLow[b]
  );
}

/** The kept row of the same fingerprint that says the same; null: there is none. */
function twinIn(
  columns: EventColumns,
  order: Uint32Array,
  runStart: number,
  runEnd: number,
  row: number,
): number | null {
  for (let place = runStart; place < runEnd; place += 1) {
    const kept = order[place] ?? 0;
    if (sameContent(columns, kept, row)) return kept;
  }
  return null;
}

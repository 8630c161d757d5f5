import { contentOrder, type EventTable, rowWords, wordPlaces } from './event-table.ts';

/** The rows by group: those of group `n` stand at `order[starts[n] … starts[n + 1])`. */
export interface GroupedRows {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

const bucketBits = 14;

/**
 * Puts the rows of every group together, each group nearly sorted by fingerprint: two counting
 * sorts, by the leading bits of the fingerprint and by group, each of which keeps the order of the
 * one before; `sortRows` does the little that is left.
 */
export function orderByGroup({ words, group, length }: EventTable, groups: number): GroupedRows {
  const buckets = new Uint32Array(length);
  for (let row = 0; row < length; row += 1)
    buckets[row] = (words[row * rowWords + wordPlaces.fingerprintHigh] ?? 0) >>> (32 - bucketBits);
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) rows[row] = row;
  const byFingerprint = countingSort(rows, buckets, 2 ** bucketBits).order;
  return countingSort(byFingerprint, group, groups);
}

/** Sorts `rows` by their key; rows of the same key stay in the order in which they are given. */
function countingSort(rows: Uint32Array, keys: Uint32Array, keyCount: number): GroupedRows {
  const starts = new Uint32Array(keyCount + 1);
  for (let place = 0; place < rows.length; place += 1) {
    const next = (keys[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 1; key <= keyCount; key += 1)
    starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0);
  const places = starts.slice();
  const order = new Uint32Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    const row = rows[place] ?? 0;
    const key = keys[row] ?? 0;
    const target = places[key] ?? 0;
    order[target] = row;
    places[key] = target + 1;
  }
  return { order, starts };
}

/**
 * Reads a word of every row of a group, so that the processor fetches them all at once; without it
 * the steps that follow wait for one row after another. What it answers means nothing.
 */
export function touchRows(
  { words }: EventTable,
  order: Uint32Array,
  start: number,
  end: number,
): number {
  let touched = 0;
  for (let place = start; place < end; place += 1) {
    const first = (order[place] ?? 0) * rowWords;
    touched ^= (words[first] ?? 0) ^ (words[first + rowWords - 1] ?? 0);
  }
  return touched;
}

/** Steps that insertion may take per row before the platform's sort does it. */
const stepsPerRowMax = 8;

/**
 * Sorts `order[start … end)` by fingerprint, rows of the same fingerprint by what they say and then
 * in file order. Takes rows that are nearly sorted already in one go; others the platform sorts.
 */
export function sortRows(table: EventTable, order: Uint32Array, start: number, end: number): void {
  let stepsLeft = (end - start) * stepsPerRowMax;
  for (let place = start + 1; place < end; place += 1) {
    const row = order[place] ?? 0;
    let to = place;
    while (to > start && rowOrder(table, order[to - 1] ?? 0, row) > 0) {
      order[to] = order[to - 1] ?? 0;
      to -= 1;
      stepsLeft -= 1;
    }
    order[to] = row;
    if (stepsLeft < 0) {
      order.subarray(start, end).sort((a, b) => rowOrder(table, a, b));
      return;
    }
  }
}

/** Rows are numbered in file order, so the row number itself breaks the last tie. */
function rowOrder(table: EventTable, a: number, b: number): number {
  const { words } = table;
  const placeA = a * rowWords;
  const placeB = b * rowWords;
  const high = wordPlaces.fingerprintHigh;
  const difference = (words[placeA + high] ?? 0) - (words[placeB + high] ?? 0);
  return difference !== 0 ? difference : orderOfTies(table, a, b);
}

function orderOfTies(table: EventTable, a: number, b: number): number {
  const { words } = table;
  const low = wordPlaces.fingerprintLow;
  return (
    (words[a * rowWords + low] ?? 0) - (words[b * rowWords + low] ?? 0) ||
    contentOrder(table, a, b) ||
    a - b
  );
}

import { contentOrder, type EventTable, rowWords, wordPlaces } from './event-table.ts';

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

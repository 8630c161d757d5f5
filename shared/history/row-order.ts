import type { EventColumns } from './event-columns.ts';

/** Rows that one call may sort: row places share a double's 53 bits with half a fingerprint. */
export const sortedRowsMax = 2 ** 21;

/**
 * Sorts `order[start … end)`, which holds rows in file order, by fingerprint; equal fingerprints
 * stay in file order. Sorts plain doubles (upper half of the fingerprint, then place), which is
 * several times faster than sorting rows by a comparing function.
 */
export function sortByFingerprint(
  columns: EventColumns,
  order: Uint32Array,
  start: number,
  end: number,
): void {
  const count = end - start;
  if (count < 2) return;
  const { fingerprintHigh, fingerprintLow } = columns;
  const before = order.slice(start, end);
  const keys = new Float64Array(count);
  for (let place = 0; place < count; place += 1) {
    keys[place] = (fingerprintHigh[before[place] ?? 0] ?? 0) * sortedRowsMax + place;
  }
  keys.sort();
  for (let place = 0; place < count; place += 1) {
    order[start + place] = before[(keys[place] ?? 0) % sortedRowsMax] ?? 0;
  }
  const high = (place: number): number => fingerprintHigh[order[place] ?? 0] ?? 0;
  const low = (row: number): number => fingerprintLow[row] ?? 0;
  let runStart = start;
  for (let place = start + 1; place <= end; place += 1) {
    if (place < end && high(place) === high(runStart)) continue;
    // Rows of one file are numbered in file order, so the row number itself breaks the tie.
    if (place - runStart > 1) {
      order.subarray(runStart, place).sort((a, b) => low(a) - low(b) || a - b);
    }
    runStart = place;
  }
}

/** The rows by group: those of group `n` stand at `order[starts[n] … starts[n + 1])`. */
export interface GroupedRows {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/** Puts the rows of every group together, in file order (a counting sort). */
export function orderByGroup(columns: EventColumns, groups: number): GroupedRows {
  const { group, length } = columns;
  const starts = new Uint32Array(groups + 1);
  for (let row = 0; row < length; row += 1) {
    const next = (group[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let number = 1; number <= groups; number += 1) {
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  }
  const places = starts.slice();
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row += 1) {
    const number = group[row] ?? 0;
    const place = places[number] ?? 0;
    order[place] = row;
    places[number] = place + 1;
  }
  return { order, starts };
}

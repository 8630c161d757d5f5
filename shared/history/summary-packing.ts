import { limits } from '../limits.ts';
import { hyperLogLogOf } from '../statistics/hyper-log-log.ts';
import type { DaySketches, DaySummary } from './day-summary.ts';
import { packInParts } from './packing.ts';
import { headerPlaces, packingPromise, sketchesVersion } from './packing-layout.ts';
import { rowsIn } from './summary-samples.ts';

const registers = 2 ** limits.summarySketchPrecision;

/**
 * A summary as parts of a contribution: one with its sketches, then its events like any others.
 * Equal summaries give equal bytes.
 */
export function packSummary(summary: DaySummary): readonly Uint8Array[] {
  const rows = rowsIn(summary.samples()).sort((a, b) => (a.identity < b.identity ? -1 : 1));
  return [packSketches(summary.sketches), ...packInParts(rows.map(({ event }) => event))];
}

/** Whether a part holds the sketches of a busy day. */
export function holdsSketches(bytes: Uint8Array): boolean {
  return bytes[headerPlaces.version] === sketchesVersion;
}

/** Throws `BrokenPromiseError` where the bytes are not those of sketches. */
export function unpackSketches(bytes: Uint8Array): DaySketches {
  const isWhole = holdsSketches(bytes) && bytes.length === 1 + 2 * registers;
  packingPromise(isWhole, `${bytes.length} bytes are not the sketches of a busy day`);
  return {
    inside: hyperLogLogOf(bytes.subarray(1, 1 + registers)),
    residents: hyperLogLogOf(bytes.subarray(1 + registers)),
  };
}

function packSketches({ inside, residents }: DaySketches): Uint8Array {
  const bytes = new Uint8Array(1 + 2 * registers);
  bytes[headerPlaces.version] = sketchesVersion;
  bytes.set(inside.bytes(), 1);
  bytes.set(residents.bytes(), 1 + registers);
  return bytes;
}

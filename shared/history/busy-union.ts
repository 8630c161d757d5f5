import { limits } from '../limits.ts';
import type { FoldedEvent } from './contribution.ts';
import { createDaySummary, type DaySummary } from './day-summary.ts';
import { headerBytes, headerPlaces } from './packing-layout.ts';
import { estimatedEvents } from './summary-estimate.ts';
import { holdsSketches, unpackSketches } from './summary-packing.ts';
import { summaryRow } from './summary-row.ts';
import { rowsIn } from './summary-samples.ts';
import { unpackEvents } from './unpacking.ts';

/** The parts of each file about one staff-day. */
export type PartsByFile = ReadonlyMap<string, readonly Uint8Array[]>;

/**
 * Whether a staff-day has more than `limits.unsummarisedEventsMax` distinct events over all its
 * files. One sequence number with two stories makes two. Where a part is a summary already, its file
 * alone had more.
 */
export function isBusy(files: PartsByFile): boolean {
  const parts = [...files].flatMap(([file, own]) => own.map((bytes) => ({ file, bytes })));
  if (parts.some(({ bytes }) => holdsSketches(bytes))) return true;
  const rows = parts.reduce((sum, { bytes }) => sum + rowsOf(bytes), 0);
  if (rows <= limits.unsummarisedEventsMax) return false;
  const distinct = new Set<bigint>();
  for (const { file, bytes } of parts) {
    for (const event of unpackEvents(bytes, file)) distinct.add(summaryRow(event).identity);
    if (distinct.size > limits.unsummarisedEventsMax) return true;
  }
  return false;
}

/**
 * The summary of a busy staff-day, the same however its events are spread over files and whichever
 * of these were summarised before. A line counts as often as in the file that holds it most often.
 */
export function busyUnionOf(files: PartsByFile): FoldedEvent[] {
  const union = createDaySummary(Math.max);
  for (const [file, parts] of files) addSummary(union, summaryOfFile(parts, file));
  return estimatedEvents(union);
}

/** The summary of what parts of one file say: in these a line's counts add up. */
export function summaryOfFile(parts: readonly Uint8Array[], file: string): DaySummary {
  const summary = createDaySummary((a, b) => a + b);
  for (const bytes of parts) {
    if (holdsSketches(bytes)) mergeSketches(summary, unpackSketches(bytes));
    else for (const event of unpackEvents(bytes, file)) summary.add(event);
  }
  return summary;
}

function addSummary(union: DaySummary, other: DaySummary): void {
  for (const { event } of rowsIn(other.samples())) union.add(event);
  mergeSketches(union, other.sketches);
}

function mergeSketches({ sketches }: DaySummary, others: DaySummary['sketches']): void {
  sketches.inside.merge(others.inside);
  sketches.residents.merge(others.residents);
}

/** How many rows a part has; what is damaged is found where it is unpacked. */
function rowsOf(bytes: Uint8Array): number {
  if (bytes.length < headerBytes) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset).getUint16(headerPlaces.rows, true);
}

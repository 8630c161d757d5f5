import { limits } from '../limits.ts';
import type { Allocate } from './arena.ts';
import type { FoldedEvent } from './contribution.ts';
import { createEventColumns, type EventColumns } from './event-columns.ts';
import { addFoldedEvent } from './event-rows.ts';
import { createNameTable, type NameTable } from './name-table.ts';
import { createPackedNames, type PackedNames } from './packed-names.ts';
import {
  headerBytes,
  headerPlaces,
  packingPromise,
  packingVersion,
  rowBytes,
  rowPlaces,
  twoTo32,
} from './packing-layout.ts';
import { sortRows } from './row-order.ts';

/** The packed rows of one part, and where in the order the next part begins. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly next: number;
}

/**
 * Packs the rows `order[start … end)` as far as one contribution may hold them: at most
 * `limits.contributionEventsMax` events and `limits.contributionBytesMax` bytes. The same rows give
 * the same bytes. All rows must be of one log day. Layout: see `packing-layout.ts`.
 */
export function packPart(
  columns: EventColumns,
  names: NameTable,
  order: Uint32Array,
  start: number,
  end: number,
  allocate: Allocate,
): PackedPart {
  const used = createPackedNames(names);
  const next = endOfPart(columns, used, order, start, end);
  packingPromise(next > start || start === end, 'one event does not fit into a contribution');
  let baseAt = next > start ? Number.POSITIVE_INFINITY : 0;
  for (let place = start; place < next; place += 1) {
    baseAt = Math.min(baseAt, columns.at[order[place] ?? 0] ?? 0);
  }
  const rowsEnd = headerBytes + (next - start) * rowBytes;
  const bytes = allocate(rowsEnd + used.bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  view.setUint8(headerPlaces.version, packingVersion);
  view.setUint16(headerPlaces.rows, next - start, true);
  view.setUint16(headerPlaces.names, used.size, true);
  view.setFloat64(headerPlaces.baseAt, baseAt, true);
  for (let place = start; place < next; place += 1) {
    const offset = headerBytes + (place - start) * rowBytes;
    writeRow(view, offset, columns, order[place] ?? 0, used, baseAt);
  }
  used.write(bytes, rowsEnd);
  return { bytes, next };
}

/**
 * Packs events of one log day into the bytes of one contribution, in whatever order they come.
 * Throws `BrokenPromiseError` where they do not fit into one. `file` is not in the bytes: it is the
 * contribution's key.
 */
export function packEvents(events: readonly FoldedEvent[]): Uint8Array {
  const columns = createEventColumns();
  const names = createNameTable();
  for (const event of events) addFoldedEvent(columns, names, event);
  const order = Uint32Array.from(events.keys());
  sortRows(columns, order, 0, events.length);
  const part = packPart(columns, names, order, 0, events.length, (bytes) => new Uint8Array(bytes));
  packingPromise(part.next === events.length, `${events.length} events do not fit into one part`);
  return part.bytes;
}

function endOfPart(
  columns: EventColumns,
  used: PackedNames,
  order: Uint32Array,
  start: number,
  end: number,
): number {
  const bound = Math.min(end, start + limits.contributionEventsMax);
  for (let place = start; place < bound; place += 1) {
    const rowsEnd = headerBytes + (place - start + 1) * rowBytes;
    const bytesLeft = limits.contributionBytesMax - rowsEnd;
    if (!used.admit(columns, order[place] ?? 0, bytesLeft)) return place;
  }
  return bound;
}

function writeRow(
  view: DataView,
  offset: number,
  columns: EventColumns,
  row: number,
  used: PackedNames,
  baseAt: number,
): void {
  const atAfterBase = (columns.at[row] ?? 0) - baseAt;
  const records = columns.records[row] ?? 0;
  const line = columns.line[row] ?? 0;
  packingPromise(atAfterBase < twoTo32, 'its events are more than 49 days apart');
  packingPromise(records >= 0 && Number.isSafeInteger(records), `records is ${records}`);
  packingPromise(line >= 1 && line < twoTo32 * 65_536, `line is ${line}`);
  const put = (place: number, value: number | undefined): void =>
    view.setUint32(offset + place, value ?? 0, true);
  put(rowPlaces.fingerprintLow, columns.fingerprintLow[row]);
  put(rowPlaces.fingerprintHigh, columns.fingerprintHigh[row]);
  put(rowPlaces.atAfterBase, atAfterBase);
  put(rowPlaces.recordsLow, records % twoTo32);
  put(rowPlaces.recordsHigh, Math.floor(records / twoTo32));
  put(rowPlaces.subjectLow, columns.subjectLow[row]);
  put(rowPlaces.subjectHigh, columns.subjectHigh[row]);
  put(rowPlaces.lineLow, line % twoTo32);
  view.setUint16(offset + rowPlaces.lineHigh, Math.floor(line / twoTo32), true);
  put(rowPlaces.count, columns.count[row]);
  const name = (place: number, id: number | undefined): void =>
    view.setUint16(offset + place, used.placeOf(id ?? 0), true);
  name(rowPlaces.system, columns.system[row]);
  name(rowPlaces.screen, columns.screen[row]);
  name(rowPlaces.terminal, columns.terminal[row]);
  name(rowPlaces.source, columns.source[row]);
  view.setUint8(offset + rowPlaces.code, columns.code[row] ?? 0);
  view.setUint8(offset + rowPlaces.flags, columns.flags[row] ?? 0);
  put(rowPlaces.neighbourhoodA, columns.neighbourhoodA[row]);
  put(rowPlaces.neighbourhoodB, columns.neighbourhoodB[row]);
}

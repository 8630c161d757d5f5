import { limits } from '../limits.ts';
import type { Allocate } from './arena.ts';
import type { FoldedEvent } from './contribution.ts';
import { addFoldedEvent } from './event-rows.ts';
import {
  createEventTable,
  doublePlaces,
  type EventTable,
  rowDoubles,
  rowWords,
  wordPlaces,
} from './event-table.ts';
import { createNameTable } from './name-table.ts';
import { createPackedNames, type PackedNames } from './packed-names.ts';
import {
  headerBytes,
  headerPlaces,
  packingPromise,
  packingVersion,
  rowBytes,
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
 * the same bytes. All rows must be of one log day. `used` is over the names of the table; what it
 * holds is overwritten. Layout: see `packing-layout.ts`.
 */
export function packPart(
  table: EventTable,
  used: PackedNames,
  order: Uint32Array,
  start: number,
  end: number,
  allocate: Allocate,
): PackedPart {
  used.clear();
  const next = endOfPart(table, used, order, start, end);
  packingPromise(next > start || start === end, 'one event does not fit into a contribution');
  const baseAt = next > start ? earliest(table, order, start, next) : 0;
  for (let place = start; place < next; place += 1)
    writeRow((place - start) * packedWords, table, order[place] ?? 0, used, baseAt);
  const rowsEnd = headerBytes + (next - start) * rowBytes;
  const bytes = allocate(rowsEnd + used.bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  view.setUint8(headerPlaces.version, packingVersion);
  view.setUint16(headerPlaces.rows, next - start, true);
  view.setUint16(headerPlaces.names, used.size, true);
  view.setFloat64(headerPlaces.baseAt, baseAt, true);
  bytes.set(packedBytes.subarray(0, rowsEnd - headerBytes), headerBytes);
  used.write(bytes, rowsEnd);
  return { bytes, next };
}

/** Words of a packed row, and where the rows of one part are packed before they are copied. */
const packedWords = rowBytes / 4;
const packed = new Uint32Array(limits.contributionEventsMax * packedWords);
const packedBytes = new Uint8Array(packed.buffer);

/**
 * Packs events of one log day into the bytes of one contribution, in whatever order they come.
 * Throws `BrokenPromiseError` where they do not fit into one. `file` is not in the bytes: it is the
 * contribution's key.
 */
export function packEvents(events: readonly FoldedEvent[]): Uint8Array {
  const [first, ...others] = packInParts(events);
  packingPromise(
    first !== undefined && others.length === 0,
    `${events.length} events do not fit into one part`,
  );
  return first;
}

/** The same in as many parts as it takes, at least one. */
export function packInParts(events: readonly FoldedEvent[]): Uint8Array[] {
  const table = createEventTable();
  const names = createNameTable();
  for (const event of events) addFoldedEvent(table, names, event);
  const order = Uint32Array.from(events.keys());
  sortRows(table, order, 0, events.length);
  const used = createPackedNames(names);
  const parts: Uint8Array[] = [];
  let place = 0;
  do {
    const allocate = (bytes: number): Uint8Array => new Uint8Array(bytes);
    const { bytes, next } = packPart(table, used, order, place, events.length, allocate);
    parts.push(bytes);
    place = next;
  } while (place < events.length);
  return parts;
}

/** Names that take no more fit beside as many rows as there may be. */
const namesAlwaysFit =
  limits.contributionBytesMax - headerBytes - limits.contributionEventsMax * rowBytes;

function endOfPart(
  table: EventTable,
  used: PackedNames,
  order: Uint32Array,
  start: number,
  end: number,
): number {
  const bound = Math.min(end, start + limits.contributionEventsMax);
  if (used.bytesMax <= namesAlwaysFit) return bound;
  for (let place = start; place < bound; place += 1) {
    const rowsEnd = headerBytes + (place - start + 1) * rowBytes;
    const bytesLeft = limits.contributionBytesMax - rowsEnd;
    if (!used.admit(table, order[place] ?? 0, bytesLeft)) return place;
  }
  return bound;
}

function earliest({ doubles }: EventTable, order: Uint32Array, start: number, end: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (let place = start; place < end; place += 1) {
    const at = doubles[(order[place] ?? 0) * rowDoubles + doublePlaces.at] ?? 0;
    if (at < first) first = at;
  }
  return first;
}

/** Writes a row as `rowPlaces` has it, word by word: a view of bytes takes twice as long. */
function writeRow(
  target: number,
  { words, doubles }: EventTable,
  row: number,
  used: PackedNames,
  baseAt: number,
): void {
  const place = row * rowWords;
  const doublePlace = row * rowDoubles;
  const atAfterBase = (doubles[doublePlace + doublePlaces.at] ?? 0) - baseAt;
  const records = doubles[doublePlace + doublePlaces.records] ?? 0;
  const line = doubles[doublePlace + doublePlaces.line] ?? 0;
  if (!isPackable(atAfterBase, records, line)) refuseRow(atAfterBase, records, line);
  const count = words[place + wordPlaces.count] ?? 0;
  const system = used.placeOf(words[place + wordPlaces.system] ?? 0);
  const screen = used.placeOf(words[place + wordPlaces.screen] ?? 0);
  const terminal = used.placeOf(words[place + wordPlaces.terminal] ?? 0);
  const source = used.placeOf(words[place + wordPlaces.source] ?? 0);
  packed[target] = words[place + wordPlaces.fingerprintLow] ?? 0;
  packed[target + 1] = words[place + wordPlaces.fingerprintHigh] ?? 0;
  packed[target + 2] = atAfterBase;
  packed[target + 3] = records;
  packed[target + 4] = upperPart(records);
  packed[target + 5] = words[place + wordPlaces.subjectLow] ?? 0;
  packed[target + 6] = words[place + wordPlaces.subjectHigh] ?? 0;
  packed[target + 7] = line;
  packed[target + 8] = upperPart(line) | (count << 16);
  packed[target + 9] = (count >>> 16) | (system << 16);
  packed[target + 10] = screen | (terminal << 16);
  packed[target + 11] = source | ((words[place + wordPlaces.codeAndFlags] ?? 0) << 16);
  packed[target + 12] = words[place + wordPlaces.neighbourhoodA] ?? 0;
  packed[target + 13] = words[place + wordPlaces.neighbourhoodB] ?? 0;
}

/** What is above the lower 32 bits, which a word keeps by itself. */
function upperPart(value: number): number {
  return value < twoTo32 ? 0 : Math.floor(value / twoTo32);
}

function isPackable(atAfterBase: number, records: number, line: number): boolean {
  const isCount = records >= 0 && Number.isSafeInteger(records);
  return atAfterBase < twoTo32 && isCount && line >= 1 && line < twoTo32 * 65_536;
}

/** Apart from `isPackable`, because to write these sentences for every row takes longer than it. */
function refuseRow(atAfterBase: number, records: number, line: number): void {
  packingPromise(atAfterBase < twoTo32, 'its events are more than 49 days apart');
  packingPromise(records >= 0 && Number.isSafeInteger(records), `records is ${records}`);
  packingPromise(line >= 1 && line < twoTo32 * 65_536, `line is ${line}`);
}

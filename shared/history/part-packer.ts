import { limits } from '../limits.ts';
import type { Allocate } from './arena.ts';
import { doublePlaces, type EventTable, rowDoubles, rowWords, wordPlaces } from './event-table.ts';
import type { NameTable } from './name-table.ts';
import { headerBytes, packingPromise, rowBytes, twoTo32 } from './packing-layout.ts';
import { packRowsIn } from './part-packer-module.ts';

/** The packed rows of one part, and where in the order the next part begins. */
export interface PackedPart {
  readonly bytes: Uint8Array;
  readonly next: number;
}

/**
 * Packs the rows whose numbers stand at the places [start, end) of an order, as far as one
 * contribution may hold them: at most `limits.contributionEventsMax` events and
 * `limits.contributionBytesMax` bytes. The order lies in the memory of the names, from the byte
 * `orderAt` on, four bytes a row. The same rows give the same bytes. All rows must be of one log day.
 * Layout: see `packing-layout.ts`.
 */
export type PackPart = (
  orderAt: number,
  start: number,
  end: number,
  allocate: Allocate,
) => PackedPart;

/** Room for the bytes of one part and for the ids of its names. */
const partBytes = 524_288;
const idsBytes = 65_536;

/** For the rows of a table and the names in it. One object serves all parts: each would be dear. */
export function createPartPacker(table: EventTable, names: NameTable): PackPart {
  const { memory } = names;
  const target = memory.take(partBytes);
  const idsAt = memory.take(idsBytes);
  const packRows = packRowsIn(table.memory, memory.memory);
  return (orderAt, start, end, allocate) => {
    const next = endOfPart(table, names, orderAt, start, end);
    packingPromise(next > start || start === end, 'one event does not fit into a contribution');
    const { entriesAt, bytesAt } = names;
    const at = orderAt + 4 * start;
    const size = packRows(at, next - start, target, entriesAt, bytesAt, idsAt);
    if (size < 0) refuseRows(table, memory.words.subarray(at / 4, orderAt / 4 + next));
    const bytes = allocate(size);
    bytes.set(memory.bytes.subarray(target, target + size));
    return { bytes, next };
  };
}

/** Names that take no more fit beside as many rows as there may be. */
const namesAlwaysFit =
  limits.contributionBytesMax - headerBytes - limits.contributionEventsMax * rowBytes;
const namePlaces = [
  wordPlaces.system,
  wordPlaces.screen,
  wordPlaces.terminal,
  wordPlaces.source,
] as const;

function endOfPart(
  { words }: EventTable,
  names: NameTable,
  orderAt: number,
  start: number,
  end: number,
): number {
  const bound = Math.min(end, start + limits.contributionEventsMax);
  if (names.packedBytes <= namesAlwaysFit) return bound;
  const used = new Set([0]);
  let bytes = headerBytes;
  for (let place = start; place < bound; place += 1) {
    const row = (names.memory.words[orderAt / 4 + place] ?? 0) * rowWords;
    bytes += rowBytes;
    for (const namePlace of namePlaces) {
      const id = words[row + namePlace] ?? 0;
      if (!used.has(id)) bytes += 2 + names.bytesOf(id);
      used.add(id);
    }
    if (bytes > limits.contributionBytesMax) return place;
  }
  return bound;
}

/** Says what is wrong with the first of the rows that cannot be packed. */
function refuseRows({ doubles }: EventTable, rows: Int32Array): void {
  const valueIn = (row: number, place: number): number => doubles[row * rowDoubles + place] ?? 0;
  const { at, records, line } = doublePlaces;
  const baseAt = rows.reduce((first, row) => Math.min(first, valueIn(row, at)), Infinity);
  for (const row of rows) {
    const count = valueIn(row, records);
    const number = valueIn(row, line);
    packingPromise(valueIn(row, at) - baseAt < twoTo32, 'its events are more than 49 days apart');
    packingPromise(count >= 0 && Number.isSafeInteger(count), `records is ${count}`);
    packingPromise(number >= 1 && number < twoTo32 * 65_536, `line is ${number}`);
  }
}

import type { FoldedEvent } from './contribution.ts';
import { addFoldedEvent } from './event-rows.ts';
import { createEventTable } from './event-table.ts';
import { createNameTable } from './name-table.ts';
import { packingPromise } from './packing-layout.ts';
import { createPartPacker } from './part-packer.ts';
import { sortRows } from './row-order.ts';

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
  const packPart = createPartPacker(table, names);
  const { memory } = names;
  const orderAt = memory.take(Math.ceil(events.length / 2) * 8);
  const order = new Uint32Array(memory.memory.buffer, orderAt, events.length);
  order.set([...events.keys()]);
  sortRows(table, order, 0, events.length);
  const parts: Uint8Array[] = [];
  let place = 0;
  do {
    const allocate = (bytes: number): Uint8Array => new Uint8Array(bytes);
    const { bytes, next } = packPart(orderAt, place, events.length, allocate);
    parts.push(bytes);
    place = next;
  } while (place < events.length);
  return parts;
}

import type { EventColumns } from './event-columns.ts';
import type { NameTable } from './name-table.ts';

/** The names that one part uses, numbered from 1 in order of first use. */
export interface PackedNames {
  /** False, and nothing is taken in, where the row's new names need more than `bytesLeft`. */
  admit(columns: EventColumns, row: number, bytesLeft: number): boolean;
  /** The number of a name of the table within this part. */
  placeOf(id: number): number;
  readonly size: number;
  /** Of the packed names: two bytes of length and the UTF-8, each. */
  readonly bytes: number;
  write(target: Uint8Array, offset: number): void;
}

/** No names yet, out of the given table. */
export function createPackedNames(table: NameTable): PackedNames {
  const places = new Map<number, number>([[0, 0]]);
  let bytes = 0;
  const take = (id: number | undefined): void => {
    if (id === undefined || places.has(id)) return;
    places.set(id, places.size);
    bytes += 2 + table.bytesOf(id).length;
  };
  return {
    admit(columns, row, bytesLeft) {
      const sizeBefore = places.size;
      const bytesBefore = bytes;
      take(columns.system[row]);
      take(columns.screen[row]);
      take(columns.terminal[row]);
      take(columns.source[row]);
      if (bytes <= bytesLeft) return true;
      for (const [id, place] of places) if (place >= sizeBefore) places.delete(id);
      bytes = bytesBefore;
      return false;
    },
    placeOf: (id) => places.get(id) ?? 0,
    get size() {
      return places.size - 1;
    },
    get bytes() {
      return bytes;
    },
    write(target, offset) {
      const view = new DataView(target.buffer, target.byteOffset, target.byteLength);
      let place = offset;
      for (const id of places.keys()) {
        if (id === 0) continue;
        const name = table.bytesOf(id);
        view.setUint16(place, name.length, true);
        target.set(name, place + 2);
        place += 2 + name.length;
      }
    },
  };
}

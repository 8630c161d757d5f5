import { type EventTable, rowWords, wordPlaces } from './event-table.ts';
import type { NameTable } from './name-table.ts';

/** The names that one part uses, numbered from 1 in order of first use. */
export interface PackedNames {
  /** Forgets them all: the next part begins. */
  clear(): void;
  /** False, and nothing is taken in, where the row's new names need more than `bytesLeft`. */
  admit(table: EventTable, row: number, bytesLeft: number): boolean;
  /** The number of a name of the table within this part, in which it is from now on. */
  placeOf(id: number): number;
  /** At most so many bytes will the names of a part take. */
  readonly bytesMax: number;
  readonly size: number;
  /** Of the packed names: two bytes of length and the UTF-8, each. */
  readonly bytes: number;
  write(target: Uint8Array, offset: number): void;
}

/** No names yet, out of the given table. One object serves all parts: a map for each is dear. */
export function createPackedNames(names: NameTable): PackedNames {
  /** By id of the table; 0: not in this part. */
  let places = new Uint16Array(256);
  let ids: number[] = [];
  let bytes = 0;

  function take(id: number): void {
    if (id === 0) return;
    if (id >= places.length) places = longEnough(places, id);
    if (places[id] !== 0) return;
    places[id] = ids.push(id);
    bytes += 2 + names.bytesOf(id).length;
  }
  function forgetAfter(size: number): void {
    for (const id of ids.splice(size)) places[id] = 0;
  }
  return {
    clear() {
      for (const id of ids) places[id] = 0;
      ids = [];
      bytes = 0;
    },
    admit({ words }, row, bytesLeft) {
      const sizeBefore = ids.length;
      const bytesBefore = bytes;
      const place = row * rowWords;
      take(words[place + wordPlaces.system] ?? 0);
      take(words[place + wordPlaces.screen] ?? 0);
      take(words[place + wordPlaces.terminal] ?? 0);
      take(words[place + wordPlaces.source] ?? 0);
      if (bytes <= bytesLeft) return true;
      forgetAfter(sizeBefore);
      bytes = bytesBefore;
      return false;
    },
    placeOf(id) {
      const place = places[id] ?? 0;
      if (place !== 0 || id === 0) return place;
      take(id);
      return places[id] ?? 0;
    },
    get bytesMax() {
      return names.packedBytes;
    },
    get size() {
      return ids.length;
    },
    get bytes() {
      return bytes;
    },
    write(target, offset) {
      let place = offset;
      for (const id of ids) {
        const name = names.bytesOf(id);
        target[place] = name.length & 255;
        target[place + 1] = name.length >>> 8;
        target.set(name, place + 2);
        place += 2 + name.length;
      }
    },
  };
}

function longEnough(places: Uint16Array, id: number): Uint16Array<ArrayBuffer> {
  const longer = new Uint16Array(Math.max(places.length * 2, id + 1));
  longer.set(places);
  return longer;
}

import type { GrowingMemory } from '../growing-memory.ts';
import type { ByteNames } from '../reading/byte-names.ts';

/** Entries of some bytes each, by the numbers of a batch's names; all zero at first. */
export interface NumberTable {
  /** Where entry 0 begins in the memory. */
  readonly at: number;
  /** Makes room for the entries of all names. True: the names were forgotten, and so all entries. */
  begin(names: ByteNames): boolean;
  /** Makes all entries zero again. */
  clear(): void;
}

const entriesAtFirst = 1_024;

/** An empty table; `entryBytes` is a multiple of 4. */
export function numberTable(memory: GrowingMemory, entryBytes: number): NumberTable {
  let generation = -1;
  let room = entriesAtFirst * entryBytes;
  let at = memory.take(room);
  const clear = (): void => void memory.bytes.fill(0, at, at + room);

  return {
    get at() {
      return at;
    },
    begin({ texts, generation: now }) {
      const isForgotten = generation !== now;
      if (isForgotten) clear();
      generation = now;
      while (texts.length * entryBytes > room) {
        const before = at;
        at = memory.take(2 * room);
        memory.bytes.copyWithin(at, before, before + room);
        memory.give(before, room);
        room *= 2;
      }
      return isForgotten;
    },
    clear,
  };
}

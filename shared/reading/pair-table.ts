import type { GrowingMemory } from '../growing-memory.ts';

/**
 * Small values by two numbers of names, in a memory where WebAssembly reads them: from `at` on, for
 * every first number, where its row begins and how many values are in it, four bytes each; in a row,
 * two bytes for every second number, one more than the value, 0 where none is known.
 */
export interface PairTable {
  readonly at: number;
  /** Makes room for first numbers below `ones`. */
  widen(ones: number): void;
  /** Below 65,535. There must be room for `one`. */
  set(one: number, other: number, value: number): void;
  forget(): void;
}

const entryBytes = 8;
const onesAtFirst = 64;
const othersAtFirst = 32;
const valueBytes = 2;

/** An empty table. */
export function pairTable(memory: GrowingMemory): PairTable {
  let ones = onesAtFirst;
  let at = memory.take(entryBytes * ones);

  function rowOf(one: number, others: number): number {
    const entry = (at + entryBytes * one) / 4;
    const [begin = 0, length = 0] = memory.words.subarray(entry, entry + 2);
    if (others <= length) return begin;
    const room = Math.max(othersAtFirst, 2 ** Math.ceil(Math.log2(others)));
    const row = memory.take(valueBytes * room);
    memory.bytes.copyWithin(row, begin, begin + valueBytes * length);
    if (length > 0) memory.give(begin, valueBytes * length);
    memory.words.set([row, room], entry);
    return row;
  }
  return {
    get at() {
      return at;
    },
    widen(needed) {
      while (needed > ones) {
        const before = at;
        at = memory.take(2 * entryBytes * ones);
        memory.bytes.copyWithin(at, before, before + entryBytes * ones);
        memory.give(before, entryBytes * ones);
        ones *= 2;
      }
    },
    set(one, other, value) {
      const row = rowOf(one, other + 1);
      memory.view.setUint16(row + valueBytes * other, value + 1, true);
    },
    forget() {
      for (let one = 0; one < ones; one += 1) {
        const entry = (at + entryBytes * one) / 4;
        const [begin = 0, length = 0] = memory.words.subarray(entry, entry + 2);
        if (length > 0) memory.give(begin, valueBytes * length);
        memory.words.fill(0, entry, entry + 2);
      }
    },
  };
}

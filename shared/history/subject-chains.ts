import { highHalf, joinedHalves, lowHalf } from './halves.ts';

/**
 * From subjects (keyed hashes) to whole numbers, many a subject, in typed arrays: 8 bytes an entry
 * and 12 a slot, since there may be millions of entries. Hashing with open addressing (Knuth, The
 * Art of Computer Programming, volume 3, section 6.4); the keys are hashes already.
 */
export interface SubjectChains {
  /** Entries. */
  readonly size: number;
  /** Adds an entry; `value` from 0 to 2³² − 1. The same one may be added again. */
  add(subject: bigint, value: number): void;
  /** Visits the values of a subject, the latest added first. */
  visit(subject: bigint, visitor: (value: number) => void): void;
  /** The same with other values, without the entries that get null; chains keep their order. */
  renumbered(toValue: (value: number) => number | null): SubjectChains;
}

const slotsAtFirst = 256;
const entriesAtFirst = 256;

/** No entries yet. */
export function createSubjectChains(): SubjectChains {
  let slots = emptySlots(slotsAtFirst);
  let used = 0;
  let size = 0;
  let values = new Uint32Array(entriesAtFirst);
  // An entry's number plus one, so that 0 ends a chain.
  let next = new Uint32Array(entriesAtFirst);
  const makeRoom = () => {
    if (size === values.length) {
      values = grown(values);
      next = grown(next);
    }
    if (used * 2 >= slots.heads.length) slots = rehashed(slots);
  };
  const append = (high: number, low: number, value: number) => {
    makeRoom();
    const slot = slotOf(slots, high, low);
    const head = slots.heads[slot] ?? 0;
    if (head === 0) {
      slots.highs[slot] = high;
      slots.lows[slot] = low;
      used += 1;
    }
    values[size] = value;
    next[size] = head;
    size += 1;
    slots.heads[slot] = size;
  };
  const visitChain = (head: number, visitor: (value: number) => void) => {
    for (let entry = head; entry !== 0; entry = next[entry - 1] ?? 0)
      visitor(values[entry - 1] ?? 0);
  };
  return {
    get size() {
      return size;
    },
    add: (subject, value) => append(highHalf(subject), lowHalf(subject), value),
    visit(subject, visitor) {
      const slot = slotOf(slots, highHalf(subject), lowHalf(subject));
      visitChain(slots.heads[slot] ?? 0, visitor);
    },
    renumbered(toValue) {
      const fresh = createSubjectChains();
      for (const [slot, head] of slots.heads.entries()) {
        const chain: number[] = [];
        visitChain(head, (value) => {
          const renumbered = toValue(value);
          if (renumbered !== null) chain.push(renumbered);
        });
        if (chain.length === 0) continue;
        const subject = joinedHalves(slots.highs[slot] ?? 0, slots.lows[slot] ?? 0);
        for (const value of chain.reverse()) fresh.add(subject, value);
      }
      return fresh;
    },
  };
}

interface Slots {
  readonly highs: Uint32Array;
  readonly lows: Uint32Array;
  /** The latest entry of the slot's subject, plus one; 0: the slot is free. */
  readonly heads: Uint32Array;
}

/** `capacity` is a power of two. */
function emptySlots(capacity: number): Slots {
  return {
    highs: new Uint32Array(capacity),
    lows: new Uint32Array(capacity),
    heads: new Uint32Array(capacity),
  };
}

/** The slot of a subject, or the free one in which it belongs. */
function slotOf({ highs, lows, heads }: Slots, high: number, low: number): number {
  const mask = heads.length - 1;
  let slot = low & mask;
  while (heads[slot] !== 0 && (lows[slot] !== low || highs[slot] !== high))
    slot = (slot + 1) & mask;
  return slot;
}

function rehashed(slots: Slots): Slots {
  const larger = emptySlots(slots.heads.length * 2);
  for (const [place, head] of slots.heads.entries()) {
    if (head === 0) continue;
    const high = slots.highs[place] ?? 0;
    const low = slots.lows[place] ?? 0;
    const slot = slotOf(larger, high, low);
    larger.highs[slot] = high;
    larger.lows[slot] = low;
    larger.heads[slot] = head;
  }
  return larger;
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

import { createGrowingMemory } from '../growing-memory.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { type TakeStretch, takeStretchIn } from './source-stretch-module.ts';

/** What batches say of the log days of a source, in a memory where WebAssembly writes it. */
export interface BatchedDays {
  /** A day of which nothing is known yet: where it stands. */
  open(): number;
  /** Called before the first stretch of a batch. */
  begin(fingerprinted: FingerprintedBatch): void;
  /**
   * Takes the events from `event` up to `end` into the day at `place`, as long as their instants lie
   * between `from` and `until`; answers before which it stopped. It stops also before one whose
   * system has a number of 31 or more or, where `last` is not null, whose own number does not follow
   * `last`; at the first event, who asked must take that one by itself.
   */
  take(
    place: number,
    event: number,
    end: number,
    window: { readonly from: number; readonly until: number },
    last: number | null,
  ): Stretch;
  figures(place: number): BatchedDay;
  /** Gives the systems of a day as bits by their numbers, and takes them back. */
  takeSystems(place: number): number;
}

/** What the lines of one stretch say of their numbers. */
export interface Stretch {
  /** Before which event it ended. */
  readonly end: number;
  /** Infinities: no line has a number. */
  readonly smallest: number;
  readonly largest: number;
  /** The last of the numbers that follow each other. */
  readonly last: number;
  readonly isNumbered: boolean;
}

/** What the lines of all batches say of one day. */
export interface BatchedDay {
  /** Infinities: there are none. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** By the number of an action, one bit each. */
  readonly actionBits: number;
  /** As those of a `LineSketch`. */
  readonly registers: Uint8Array;
}

const dayBytes = 1_088;
const registersPlace = 64;

/** No days yet. */
export function batchedDays(): BatchedDays {
  const memory = createGrowingMemory();
  let taken: { readonly of: FingerprintedBatch; readonly take: TakeStretch } | null = null;

  return {
    open() {
      const place = memory.take(dayBytes);
      memory.view.setFloat64(place, Infinity, true);
      memory.view.setFloat64(place + 8, -Infinity, true);
      return place;
    },
    begin(of) {
      if (taken?.of !== of) taken = { of, take: takeStretchIn(of, memory.memory) };
    },
    take(place, event, end, { from, until }, last) {
      const next = taken?.take(event, end, from, until, place, last !== null, last ?? 0) ?? event;
      return {
        end: next,
        smallest: memory.view.getFloat64(place + 24, true),
        largest: memory.view.getFloat64(place + 32, true),
        last: memory.view.getFloat64(place + 40, true),
        isNumbered: memory.view.getInt32(place + 48, true) === 0,
      };
    },
    figures: (place) => ({
      firstAt: memory.view.getFloat64(place, true),
      lastAt: memory.view.getFloat64(place + 8, true),
      actionBits: memory.view.getInt32(place + 16, true),
      registers: memory.bytes.slice(place + registersPlace, place + dayBytes),
    }),
    takeSystems(place) {
      const bits = memory.view.getInt32(place + 20, true);
      memory.view.setInt32(place + 20, 0, true);
      return bits;
    },
  };
}

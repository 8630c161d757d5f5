import type { ByteNames } from '../reading/byte-names.ts';
import type { StaffDays } from './staff-days.ts';

/** The staff-days of a batch's events, by the numbers of its actors. */
export interface BatchGroups {
  /** Called before the first event of a batch. */
  begin(actors: ByteNames): void;
  /** The number of the staff-day; `day` in days since 1970-01-01. */
  of(actor: number, day: number): number;
}

/** Remembers the last day of every actor: line after line is of the same one. */
export function batchGroups(days: StaffDays): BatchGroups {
  let texts: readonly string[] = [];
  let generation = -1;
  let lastDay = new Int32Array(1_024);
  let lastGroup = new Int32Array(1_024).fill(-1);

  return {
    begin(actors) {
      texts = actors.texts;
      if (generation !== actors.generation) lastGroup.fill(-1);
      generation = actors.generation;
      if (texts.length <= lastGroup.length) return;
      const length = Math.max(texts.length, lastGroup.length * 2);
      lastDay = longer(lastDay, new Int32Array(length));
      lastGroup = longer(lastGroup, new Int32Array(length).fill(-1));
    },
    of(actor, day) {
      const known = lastGroup[actor] ?? -1;
      if (known >= 0 && lastDay[actor] === day) return known;
      const number = days.numberOf(texts[actor] ?? '', day);
      lastDay[actor] = day;
      lastGroup[actor] = number;
      return number;
    },
  };
}

function longer(before: Int32Array, after: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  after.set(before);
  return after;
}

import type { GrowingMemory } from '../growing-memory.ts';
import { type SteadyDay, steadyDayOf, type ZoneShift } from '../log-day.ts';
import type { ByteNames } from '../reading/byte-names.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { numberTable } from './number-table.ts';
import type { StaffDays } from './staff-days.ts';

/** The staff-days of a batch's events, by the numbers of its actors. */
export interface BatchGroups {
  /**
   * Where entry 0 of a table in the memory begins: of every actor the last log day, as `markDays`
   * gives it, and the number of that staff-day, four bytes each. Line after line is of the same day.
   */
  readonly at: number;
  /** Called before the first event of a batch. */
  begin(actors: ByteNames): void;
  /** Makes a staff-day the last one of its actor. */
  settle(actor: number, mark: number): void;
}

/** Lies between 0 and it: what stands for a day is never 0, which stands for none. */
const daysMax = 2 ** 30;

/** Says of every event of a batch what stands for its log day in the table. */
export function markDays({ batch, day }: FingerprintedBatch, shift: ZoneShift): void {
  const { at, length } = batch;
  let steady: SteadyDay = { from: Infinity, until: -Infinity, number: 0 };
  for (let event = 0; event < length; event += 1) {
    const instant = at[event] ?? 0;
    if (instant < steady.from || instant >= steady.until) steady = steadyDayOf(instant, shift);
    day[event] = steady.number + daysMax;
  }
}

/** Remembers the last day of every actor. */
export function batchGroups(days: StaffDays, memory: GrowingMemory): BatchGroups {
  const table = numberTable(memory, 8);
  let texts: readonly string[] = [];
  return {
    get at() {
      return table.at;
    },
    begin(actors) {
      texts = actors.texts;
      table.begin(actors);
    },
    settle(actor, mark) {
      if (memory.words[table.at / 4 + 2 * actor] === mark) return;
      const number = days.numberOf(texts[actor] ?? '', mark - daysMax);
      memory.words.set([mark, number], table.at / 4 + 2 * actor);
    },
  };
}

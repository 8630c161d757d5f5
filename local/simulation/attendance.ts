import { assumptions } from './assumptions.ts';
import type { CityDay } from './days.ts';
import { gamma } from './draws.ts';
import type { Official } from './officials.ts';
import { streamOf, streams } from './random.ts';

/** Who is away, in spells of some days. */
export interface AbsenceBook {
  /** To be asked once for every official and open day, in order. */
  isAbsent(official: Official, day: CityDay): boolean;
}

/** An empty book: the first day begins with everyone there. */
export function openAbsenceBook(seed: number): AbsenceBook {
  const awayUntil = new Map<number, number>();
  const beginsADay = assumptions.absenceShare / assumptions.absenceDaysMean;
  return {
    isAbsent(official, day) {
      if ((awayUntil.get(official.index) ?? -1) >= day.index) return true;
      const random = streamOf(seed, streams.attendance, official.index, day.index);
      if (!random.chance(beginsADay)) return false;
      // Calendar days: a spell may run over a weekend.
      const more = Math.floor(gamma(random, 1) * assumptions.absenceDaysMean);
      awayUntil.set(official.index, day.index + more);
      return true;
    },
  };
}

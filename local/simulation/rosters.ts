import { assumptions } from './assumptions.ts';
import { type City, sectionOn } from './city.ts';
import type { CityDay } from './days.ts';
import { pickAny, poisson } from './draws.ts';
import { workAt } from './office-day.ts';
import type { Official } from './officials.ts';
import { streamOf, streams } from './random.ts';
import type { Stage } from './stage.ts';

/** Officials on duty at the register desk on a closed day, 08:30–17:15. */
export interface Duty {
  readonly day: CityDay;
  readonly officials: readonly Official[];
}

/** The duties of every closed day: one official of a counter for so many of the staff. */
export function drawRosters(
  city: City,
  isFree: (official: Official, day: CityDay) => boolean,
): readonly Duty[] {
  const places = Math.max(1, Math.round(city.plan.staff / assumptions.officialsPerRoster));
  return city.days
    .filter(({ isOpen }) => !isOpen)
    .map((day) => {
      const random = streamOf(city.plan.seed, streams.roster, day.index);
      const candidates = city.officials.filter(
        (official) =>
          sectionOn(city, official, day.date)?.kind === 'counter' && isFree(official, day),
      );
      const drawn = Array.from({ length: places }, () => pickAny(random, candidates));
      return { day, officials: [...new Set(drawn.filter((one) => one !== null))] };
    });
}

/** What the officials on duty do. */
export function workOnDuty(stage: Stage, { day, officials }: Duty): void {
  for (const official of officials) {
    const section = sectionOn(stage.city, official, day.date);
    if (section === null) continue;
    const random = streamOf(stage.city.plan.seed, streams.roster, day.index, official.index);
    const visits = poisson(random, assumptions.rosterVisits);
    const minutes = Array.from({ length: visits }, () => 8 * 60 + 35 + random.fraction() * 500);
    workAt(stage, { official, section, day, random }, minutes);
  }
}

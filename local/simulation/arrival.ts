import { assumptions } from './assumptions.ts';
import type { City } from './city.ts';
import type { CityDay } from './days.ts';
import { pickAny } from './draws.ts';
import type { Incident } from './incidents/incident.ts';
import { streamOf, streams } from './random.ts';
import { type SystemId, systemIds } from './systems.ts';

/** What befalls the file of a system's day on its way. */
export type Fate = 'arrives' | 'partly-late' | 'missing' | 'twice';

/** The fate of every file; one is missing in the whole time, never the only trace of an incident. */
export function drawFates(
  city: City,
  incidents: readonly Incident[],
): (system: SystemId, day: CityDay) => Fate {
  const { seed, days } = city.plan;
  const random = streamOf(seed, streams.files);
  const ofOneDay = new Set(
    incidents
      .filter(({ first, last }) => last - first < 7)
      .flatMap(({ first, last }) => [first, last]),
  );
  const middle = city.days.filter(
    ({ isOpen, index }) =>
      isOpen && !ofOneDay.has(index) && index > days * 0.3 && index < days * 0.6,
  );
  const draw = (): string => `${pickAny(random, systemIds)} ${pickAny(random, middle)?.index}`;
  const missing = new Set(Array.from({ length: assumptions.missingFiles }, draw));
  const twice = new Set(Array.from({ length: assumptions.duplicatedFiles }, draw));
  return (system, day) => {
    const key = `${system} ${day.index}`;
    if (missing.has(key)) return 'missing';
    if (twice.has(key)) return 'twice';
    const stream = streamOf(seed, streams.files, day.index, systemIds.indexOf(system));
    return day.isOpen && stream.chance(assumptions.lateFiles) ? 'partly-late' : 'arrives';
  };
}

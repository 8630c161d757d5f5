import { assumptions } from './assumptions.ts';
import type { City } from './city.ts';
import type { CityDay } from './days.ts';
import type { Deed, Ledger } from './deed.ts';
import type { Desk } from './desk.ts';
import { logNormal, normal } from './draws.ts';
import type { Attendance } from './office-day.ts';
import type { Official } from './officials.ts';
import { streamOf, streams } from './random.ts';
import { openFiles, type SectionFiles, type WorkItem } from './section-files.ts';
import type { Section } from './sections.ts';
import type { SystemId } from './systems.ts';
import type { Visitor } from './visits.ts';

/** The city with what it carries from one day to the next. */
export interface Stage {
  readonly city: City;
  readonly ledger: Ledger;
  /** Draws the moods and drifts of a new day. */
  begin(day: CityDay): void;
  /** The section's shock of the day, a factor on everyone's volume. */
  mood(section: Section): number;
  /** The official's own slow drift, in logarithms. */
  driftOf(official: Official): number;
  deskOf(attendance: Attendance, system: SystemId, write: (deed: Deed) => void): Desk;
  visitorAt(desk: Desk, attendance: Attendance): Visitor;
}

/** Sets the stage; nothing has happened yet. */
export function setStage(city: City, ledger: Ledger): Stage {
  const { seed } = city.plan;
  const drifts = new Float64Array(city.officials.length);
  let moods: readonly number[] = [];
  const files = new Map<number, SectionFiles>();
  const items = new Map<string, WorkItem[]>();
  return {
    city,
    ledger,
    begin(day) {
      const random = streamOf(seed, streams.sectionDay, day.index);
      moods = city.sections.map(() => logNormal(random, assumptions.sectionDaySpread));
      const drifting = streamOf(seed, streams.drift, day.index);
      for (const index of drifts.keys()) {
        const step = assumptions.driftSpread * normal(drifting);
        drifts[index] = assumptions.driftMemory * (drifts[index] ?? 0) + step;
      }
    },
    mood: (section) => moods[section.index] ?? 1,
    driftOf: (official) => drifts[official.index] ?? 0,
    deskOf: ({ official, section, random }, system, write) => ({
      actor: official.actor,
      section: section.name,
      terminal: official.terminal,
      system,
      town: city.town,
      random,
      write,
    }),
    visitorAt: (desk, { official, section, day }) => ({
      desk,
      day,
      ledger,
      files: known(files, section.index, openFiles),
      // Work stays in the section that it came to: whoever moves begins anew.
      items: known(items, `${official.index} ${section.index}`, (): WorkItem[] => []),
    }),
  };
}

function known<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = map.get(key);
  if (before !== undefined) return before;
  const made = make();
  map.set(key, made);
  return made;
}

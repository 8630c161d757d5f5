import { type DataClass, dataClasses } from '../../event.ts';
import type { Settings, Source } from '../../settings/settings.ts';
import type { Completeness, DayState } from '../monthly/figures/completeness.ts';
import { fiscalYearOf } from './fiscal-year.ts';
import type { YearlyMaterial } from './gather.ts';

/** One source in a year: what it covers, and how much of it was there. */
export interface SourceYear {
  readonly source: Source['id'];
  /** Of its own system and of every other that its lines name. */
  readonly dataClasses: readonly DataClass[];
  readonly cadence: Source['cadence'];
  /** Log days on which it was to speak; the other three add up to it. */
  readonly expected: number;
  readonly received: number;
  readonly accounted: number;
  readonly holes: number;
  /** Different lines (estimated where it does not number them). */
  readonly lines: number;
}

/** Every source of the settings, in their order. */
export function sourceYears(
  { year, settings, sources }: YearlyMaterial,
  months: readonly Completeness[],
): readonly SourceYear[] {
  return settings.sources.map(({ id, cadence, system }) => {
    const states = months.flatMap((month) =>
      month.sources.filter(({ source }) => source === id).flatMap((one) => one.days),
    );
    const count = (...wanted: readonly DayState[]) =>
      states.filter(({ state }) => wanted.includes(state)).length;
    const spoken = sources.find((one) => one.source.id === id)?.days ?? [];
    const days = spoken.filter(({ logDay }) => fiscalYearOf(logDay) === year);
    const [received, accounted] = [count('received'), count('accounted')];
    const holes = count('missing', 'doubtful');
    return {
      source: id,
      dataClasses: classesOf([system, ...days.flatMap((day) => day.systems)], settings),
      cadence,
      expected: received + accounted + holes,
      received,
      accounted,
      holes,
      lines: days.reduce((sum, { lines }) => sum + lines, 0),
    };
  });
}

/** The classes of the systems and of all their screens. */
function classesOf(names: readonly string[], { systems }: Settings): readonly DataClass[] {
  const found = new Set(
    [...new Set(names)].flatMap((name) => {
      const system = systems.get(name);
      return system === undefined
        ? []
        : [...system.dataClasses, ...[...system.screens.values()].flat()];
    }),
  );
  return dataClasses.filter((one) => found.has(one));
}

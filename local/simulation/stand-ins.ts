import { assumptions } from './assumptions.ts';
import { instantOf, officeMinute } from './clock-times.ts';
import { type CityDay, openingMinute } from './days.ts';
import { pickAny, poisson } from './draws.ts';
import { type Attendance, usualVisits } from './office-day.ts';
import { streamOf, streams } from './random.ts';
import { kinds, type Section } from './sections.ts';
import type { Stage } from './stage.ts';
import { visit } from './visits.ts';

/** Someone who is away today, with the section that waits. */
export interface Absence {
  readonly index: number;
  readonly section: Section;
}

/** Now and then someone of another section serves at the counter in the place of the absent. */
export function standIn(
  stage: Stage,
  day: CityDay,
  absences: readonly Absence[],
  present: readonly Attendance[],
): void {
  for (const { index, section } of absences) {
    const random = streamOf(stage.city.plan.seed, streams.standIn, index, day.index);
    if (!random.chance(assumptions.standInChance)) continue;
    const others = present.filter((one) => one.section.index !== section.index);
    const helper = pickAny(random, others);
    if (helper === null) continue;
    const attendance = { ...helper, random };
    const { system } = kinds[section.kind];
    const desk = stage.deskOf(attendance, system, stage.ledger.deed);
    const visits = poisson(random, 0.4 * usualVisits(helper.official, section));
    for (let count = 0; count < visits; count += 1) {
      const reason = random.chance(helper.official.unexplained) ? 'nothing' : 'walk-in';
      const at = instantOf(day, officeMinute(random, openingMinute, 17 * 60));
      visit(stage.visitorAt(desk, attendance), reason, at);
    }
  }
}

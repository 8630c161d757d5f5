import type { Incidents } from './incidents.ts';
import type { LabelLine } from './input-lines.ts';
import type { JudgedCase } from './judged-case.ts';
import { median } from './quantile.ts';
import type { DayFigures } from './staff-day.ts';

/** How many people's records an incident had touched when its case was opened; null: not known. */
export type PeopleOut = (incident: LabelLine, foundBy: JudgedCase) => number | null;

/**
 * Counted from the logs: people exported, printed and viewed on the actor's days of the incident up
 * to the case's opening, as far as they exceed the median of his or her other days. An estimate,
 * since no log says which line belongs to an incident.
 */
export function peopleOutIn(days: readonly DayFigures[], incidents: Incidents): PeopleOut {
  const byActor = Map.groupBy(
    days.filter(({ actor }) => incidents.takesPart(actor)),
    ({ actor }) => actor,
  );
  return ({ actor, from, until }, { openedOn }) => {
    const own = byActor.get(actor ?? '') ?? [];
    if (own.length === 0) return null;
    const ordinary = own.filter(({ day }) => !incidents.isLabelled(actor ?? '', day));
    const usual = median(ordinary.map(peopleOf)) ?? 0;
    return own
      .filter(({ day }) => from <= day && day <= until && day <= openedOn)
      .reduce((sum, day) => sum + Math.max(0, peopleOf(day) - usual), 0);
  };
}

function peopleOf({ exportedPeople, viewedSubjects }: DayFigures): number {
  return exportedPeople + viewedSubjects;
}

import type { City } from './city.ts';
import type { NamedIncident } from './incidents/plan.ts';

/** One line of `labels.jsonl` (contract, section 5), without its end. */
export function labelOf(city: City, incident: NamedIncident): string {
  const { id, kind, actor, subject, actors, first, last, dose } = incident;
  const dateOf = (index: number): string => city.days[index]?.date ?? '';
  return JSON.stringify({
    incident: id,
    kind,
    actor: actor?.actor ?? null,
    ...(subject === null
      ? {}
      : { subject: city.town.numberOf(subject), actors: actors.map((one) => one.actor) }),
    from: dateOf(first),
    until: dateOf(last),
    dose,
  });
}

import { assumptions } from '../assumptions.ts';
import { type City, sectionOn } from '../city.ts';
import type { CityDay } from '../days.ts';
import { shuffled } from '../draws.ts';
import { lastDayOf, type Official } from '../officials.ts';
import { streamOf, streams } from '../random.ts';
import type { Cast, Incident } from './incident.ts';
import { incidentKinds } from './registry.ts';

/** An incident with its name in the labels. */
export interface NamedIncident extends Incident {
  readonly id: string;
  readonly kind: string;
  readonly dose: number;
}

/**
 * Every kind in turn, with every dose in turn, until there are as many as the city bears. In order
 * of their first day.
 */
export function planIncidents(city: City): readonly NamedIncident[] {
  const wanted = Math.floor(city.plan.staff / assumptions.officialsPerIncident);
  const cast = assemble(city);
  const planned: Omit<NamedIncident, 'id'>[] = [];
  for (let round = 0; round < wanted && planned.length < wanted; round += 1) {
    const before = planned.length;
    for (const kind of incidentKinds) {
      if (planned.length >= wanted) break;
      const dose = kind.doses[round % kind.doses.length] ?? 1;
      const found = kind.plan(dose, cast);
      if (planned.length + found.length > wanted) continue;
      planned.push(...found.map((incident) => ({ ...incident, kind: kind.id, dose })));
    }
    if (planned.length === before) break;
  }
  return planned
    .sort((one, other) => one.first - other.first)
    .map((incident, index) => ({ ...incident, id: `I-${String(index + 1).padStart(2, '0')}` }));
}

/** From day 70 on; in a shorter time the last third. The last days are left for the sealing. */
function daysForIncidents(city: City): readonly CityDay[] {
  const { days } = city.plan;
  const from = Math.min(assumptions.incidentsFromDay, Math.floor((days * 2) / 3));
  return city.days.slice(from, Math.max(from + 1, days - 2));
}

function assemble(city: City): Cast {
  const random = streamOf(city.plan.seed, streams.incidentPlan);
  const days = daysForIncidents(city);
  const order = shuffled(random, city.officials);
  const taken = new Set<Official>();
  const taking = (found: Official | undefined): Official | null => {
    if (found === undefined) return null;
    taken.add(found);
    return found;
  };
  return {
    city,
    random,
    days,
    openDays: days.filter(({ isOpen }) => isOpen),
    take: (from, until, suits = () => true) =>
      taking(
        order.find(
          (one) =>
            !taken.has(one) &&
            sectionOn(city, one, from.date) !== null &&
            sectionOn(city, one, from.date) === sectionOn(city, one, until.date) &&
            suits(one),
        ),
      ),
    takeLeaver() {
      const final = days.at(-1)?.date ?? '';
      const gone = order.find((one) => !taken.has(one) && (lastDayOf(one) ?? final) < final);
      const last = gone && lastDayOf(gone);
      return gone && last && taking(gone) ? { official: gone, last } : null;
    },
  };
}

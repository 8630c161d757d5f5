import { peopleIn } from '../people.ts';
import { type BusiestHour, type CountedEvent, fullestHour, hourMs } from './fullest-hour.ts';
import { isEstimated, linesFor, peopleFor } from './stands-for.ts';

/**
 * The 60 minutes with most people (`fullestHour`). Of a busy day their number is an estimate, and
 * never less than some hour of the kept events has. `events` are sorted by time.
 */
export function busiestHour<Event extends SampledEvent>(
  events: readonly Event[],
): BusiestHour<Event> {
  const fullest = fullestHour(events);
  if (!isEstimated(events)) return fullest;
  const seen = fullestHour(events.map(({ standsFor: _, ...event }) => event)).people;
  return { ...fullest, people: Math.max(seen, Math.round(estimatedPeople(events))) };
}

/** How many people there are in it. */
export function busiestHourPeople(events: readonly SampledEvent[]): number {
  return busiestHour(events).people;
}

type SampledEvent = CountedEvent & { readonly fingerprint: bigint };

/**
 * The fullest hour of a sample owes its place to chance too, and would be overstated. So one half
 * of the sample finds an hour and the other says how many people it has, and the other way about.
 * What stands for itself alone is in both halves.
 */
function estimatedPeople(events: readonly SampledEvent[]): number {
  const one = halfOf(events, 0n);
  const other = halfOf(events, 1n);
  return (peopleAtHourOf(one, other) + peopleAtHourOf(other, one)) / 2;
}

/** How many people one half has in the fullest hour of the other. */
function peopleAtHourOf(found: readonly CountedEvent[], counted: readonly CountedEvent[]): number {
  const from = fullestHour(found).events[0]?.at ?? 0;
  return peopleIn(counted.filter(({ at }) => at >= from && at < from + hourMs));
}

/** Each of it stands for twice as much. */
function halfOf(events: readonly SampledEvent[], half: bigint): readonly CountedEvent[] {
  return events.flatMap((event): readonly CountedEvent[] => {
    const { lines, people } = { lines: linesFor(event), people: peopleFor(event) };
    if (lines === 1 && people === 1) return [event];
    if (((event.subject ?? event.fingerprint) & 1n) !== half) return [];
    return [{ ...event, standsFor: { lines: lines * 2, people: people * 2 } }];
  });
}

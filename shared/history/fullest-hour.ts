import { namesOne } from '../people.ts';
import type { FoldedEvent } from './contribution.ts';
import { linesFor, residentsFor } from './stands-for.ts';

/** What counting people needs of an event. */
export type CountedEvent = Pick<FoldedEvent, 'at' | 'count' | 'records' | 'subject' | 'standsFor'>;

/** The 60 minutes with most people. */
export interface BusiestHour<Event> {
  readonly people: number;
  /** Of several such hours, those of the first one, in order. */
  readonly events: readonly Event[];
}

/**
 * The most people within any 60 minutes (half open, wherever they begin), counted as `peopleIn`
 * counts them: distinct residents where lines name them, plus the counts of lines that name nobody.
 * One pass, however long the day. `events` are sorted by time; of a busy day, those of each hour
 * stand for what they stand for in the day.
 */
export function fullestHour<Event extends CountedEvent>(
  events: readonly Event[],
): BusiestHour<Event> {
  const hour = createTally(residentsFor(events));
  let most = { people: 0, from: 0, until: 0 };
  let first = 0;
  for (const [place, event] of events.entries()) {
    for (let leaving = events[first]; leaving !== undefined; leaving = events[first]) {
      if (event.at - leaving.at < hourMs) break;
      hour.remove(leaving);
      first += 1;
    }
    hour.add(event);
    const people = hour.people();
    if (people > most.people) most = { people, from: first, until: place + 1 };
  }
  return { people: most.people, events: events.slice(most.from, most.until) };
}

/** The length of the hour, in milliseconds. */
export const hourMs = 3_600_000;

/** People are counted in parts of one, where an event of a busy day stands for 12.3 others. */
const partsOfOne = 1_024;

/**
 * People of the events that were put in and not yet taken out; `residents` says for how many each
 * resident stands.
 */
function createTally(residents: ReadonlyMap<bigint, number>) {
  const lines = new Map<bigint, number>();
  // Whole numbers, the second a big one: what was added must come off again exactly.
  let named = 0;
  let unnamed = 0n;
  const partsOf = (subject: bigint) => Math.round((residents.get(subject) ?? 0) * partsOfOne);
  return {
    people: (): number =>
      Math.max(lines.size, Math.round(named / partsOfOne)) + Number(unnamed / BigInt(partsOfOne)),
    add(event: CountedEvent): void {
      const { subject } = event;
      if (subject === null || !namesOne(event)) {
        unnamed += peopleUnnamed(event);
        return;
      }
      const before = lines.get(subject) ?? 0;
      lines.set(subject, before + 1);
      if (before === 0) named += partsOf(subject);
    },
    remove(event: CountedEvent): void {
      const { subject } = event;
      if (subject === null || !namesOne(event)) {
        unnamed -= peopleUnnamed(event);
        return;
      }
      const left = (lines.get(subject) ?? 0) - 1;
      if (left > 0) lines.set(subject, left);
      else lines.delete(subject);
      if (left <= 0) named -= partsOf(subject);
    },
  };
}

/** In parts of one. */
function peopleUnnamed(event: CountedEvent): bigint {
  const parts = Math.round(linesFor(event) * partsOfOne);
  return BigInt(event.records ?? 0) * BigInt(event.count) * BigInt(parts);
}

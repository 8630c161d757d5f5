import type { FoldedEvent } from './contribution.ts';

/** What counting people needs of an event. */
export type CountedEvent = Pick<FoldedEvent, 'at' | 'count' | 'records' | 'subject'>;

/** The 60 minutes with most people. */
export interface BusiestHour<Event> {
  readonly people: number;
  /** Of several such hours, those of the first one, in order. */
  readonly events: readonly Event[];
}

/**
 * The most people within any 60 minutes (half open, wherever they begin), counted as `peopleIn`
 * counts them: distinct residents where lines name them, plus the counts of lines that name nobody.
 * One pass, however busy the day. `events` are sorted by time.
 */
export function busiestHour<Event extends CountedEvent>(
  events: readonly Event[],
): BusiestHour<Event> {
  const hour = createTally();
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

/** How many people there are in it. */
export function busiestHourPeople(events: readonly CountedEvent[]): number {
  return busiestHour(events).people;
}

const hourMs = 3_600_000;

/** People of the events that were put in and not yet taken out. */
function createTally() {
  const lines = new Map<bigint, number>();
  // A big integer: what was added must come off again exactly.
  let unnamed = 0n;
  return {
    people: (): number => lines.size + Number(unnamed),
    add(event: CountedEvent): void {
      if (namesOne(event)) lines.set(event.subject, (lines.get(event.subject) ?? 0) + 1);
      else unnamed += peopleUnnamed(event);
    },
    remove(event: CountedEvent): void {
      if (!namesOne(event)) {
        unnamed -= peopleUnnamed(event);
        return;
      }
      const left = (lines.get(event.subject) ?? 0) - 1;
      if (left > 0) lines.set(event.subject, left);
      else lines.delete(event.subject);
    },
  };
}

function namesOne(event: CountedEvent): event is CountedEvent & { readonly subject: bigint } {
  return event.subject !== null && (event.records ?? 1) <= 1;
}

function peopleUnnamed({ records, count }: CountedEvent): bigint {
  return BigInt(records ?? 0) * BigInt(count);
}

import type { FoldedEvent } from './contribution.ts';

/**
 * How much of a busy day (`busy-union.ts`) one kept event stands for. Every other event stands for
 * itself alone.
 */
export interface StandsFor {
  /** Events like it, itself included; 0: others stand for it. */
  readonly lines: number;
  /** Residents like its own, itself included; 0: others stand for him or her. */
  readonly people: number;
}

type Standing = Pick<FoldedEvent, 'standsFor'>;

/** How many events it stands for. */
export function linesFor({ standsFor }: Standing): number {
  return standsFor?.lines ?? 1;
}

/** How many residents its resident stands for. */
export function peopleFor({ standsFor }: Standing): number {
  return standsFor?.people ?? 1;
}

/**
 * Whether others stand for its resident: not all was kept that was done to him or her on that day,
 * so that nobody can say whether work explains it.
 */
export function isPartlyKnown(event: Pick<FoldedEvent, 'subject' | 'standsFor'>): boolean {
  return event.subject !== null && peopleFor(event) === 0;
}

/** Whether figures of these events are estimates: one of them stands for others. */
export function isEstimated(events: readonly Standing[]): boolean {
  return events.some((event) => linesFor(event) !== 1 || peopleFor(event) !== 1);
}

/**
 * The same event for itself alone: where it is about one resident in particular, others of the day
 * are not like it.
 */
export function alone<Event extends Standing>({ standsFor: _, ...event }: Event) {
  return event;
}

/**
 * How many log lines the events stand for, repeated ones included: of a busy day an estimate, to
 * the nearest whole, and never less than there are.
 */
export function linesIn(events: readonly Pick<FoldedEvent, 'count' | 'standsFor'>[]): number {
  let seen = 0;
  let estimated = 0;
  for (const event of events) {
    seen += event.count;
    estimated += event.count * linesFor(event);
  }
  return Math.max(seen, Math.round(estimated));
}

/**
 * How many residents each named resident stands for, among these events: the least that one of the
 * events says, as whoever is known for certain stands for nobody else. 0: others stand for him or
 * her.
 */
export function residentsFor(
  events: readonly Pick<FoldedEvent, 'subject' | 'standsFor'>[],
): ReadonlyMap<bigint, number> {
  const people = new Map<bigint, number>();
  for (const event of events) {
    if (event.subject === null) continue;
    const own = peopleFor(event);
    const known = people.get(event.subject) ?? 0;
    people.set(event.subject, known === 0 || (own > 0 && own < known) ? own : known);
  }
  return people;
}

/** The residents of all of these, to the nearest whole, and never fewer than there are. */
export function residentsIn(residents: ReadonlyMap<bigint, number>): number {
  let estimated = 0;
  for (const people of residents.values()) estimated += people;
  return Math.max(residents.size, Math.round(estimated));
}

import type { FoldedEvent } from './history/contribution.ts';
import { linesFor, residentsFor, residentsIn } from './history/stands-for.ts';

type CountedEvent = Pick<FoldedEvent, 'subject' | 'records' | 'count' | 'standsFor'>;

/**
 * How many people's records a set of events covers: distinct residents (実) where lines name them,
 * plus the counts (延べ) of lines that name nobody. Lines without a count add nothing here: they
 * are a finding of their own, never a guess. Of a busy day an estimate, and never less than the kept
 * events have.
 */
export function peopleIn(events: readonly CountedEvent[]): number {
  const named = events.filter(namesOne);
  return residentsIn(residentsFor(named)) + recordsIn(events.filter((event) => !namesOne(event)));
}

/** Whether the event is about one resident, whom it names. */
export function namesOne({ subject, records }: Pick<FoldedEvent, 'subject' | 'records'>): boolean {
  return subject !== null && (records ?? 1) <= 1;
}

/** The sum of what the lines say how many records they cover (延べ). */
export function recordsIn(events: readonly CountedEvent[]): number {
  let seen = 0;
  let estimated = 0;
  for (const event of events) {
    const records = (event.records ?? 0) * event.count;
    seen += records;
    estimated += records * linesFor(event);
  }
  return Math.max(seen, Math.round(estimated));
}

/** Distinct residents that the events name (実人数). */
export function subjectsIn(events: readonly CountedEvent[]): number {
  return residentsIn(residentsFor(events));
}

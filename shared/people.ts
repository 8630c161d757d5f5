import type { FoldedEvent } from './history/contribution.ts';

/**
 * How many people's records a set of events covers: distinct residents (実) where lines name them,
 * plus the counts (延べ) of lines that name nobody. Lines without a count add nothing here: they
 * are a finding of their own, never a guess.
 */
export function peopleIn(events: readonly FoldedEvent[]): number {
  const named = new Set<bigint>();
  let unnamed = 0;
  for (const event of events) {
    if (event.subject !== null && (event.records ?? 1) <= 1) named.add(event.subject);
    else unnamed += (event.records ?? 0) * event.count;
  }
  return named.size + unnamed;
}

/** Distinct residents that the events name (実人数). */
export function subjectsIn(events: readonly FoldedEvent[]): number {
  const named = new Set<bigint>();
  for (const event of events) if (event.subject !== null) named.add(event.subject);
  return named.size;
}

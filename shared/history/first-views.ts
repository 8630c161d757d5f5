import type { FoldedEvent } from './contribution.ts';

/** What a view needs to have so as to be put into a session. */
export type TimedSubject = Pick<FoldedEvent, 'at' | 'subject'>;

/** A pause that is longer than this ends a session. */
export const sessionGapMinutes = 30;

/**
 * The events by session, of each resident the first in it; sessions and events in the order of the
 * day. Events that name nobody keep a session going and are left out. `events` are sorted by time.
 */
export function firstViews<Event extends TimedSubject>(
  events: readonly Event[],
): readonly (readonly Event[])[] {
  const sessions: Event[][] = [];
  let session: Event[] = [];
  let seen = new Set<bigint>();
  let lastAt = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (event.at - lastAt > sessionGapMinutes * 60_000) {
      session = [];
      seen = new Set();
      sessions.push(session);
    }
    lastAt = event.at;
    if (event.subject === null || seen.has(event.subject)) continue;
    seen.add(event.subject);
    session.push(event);
  }
  return sessions;
}

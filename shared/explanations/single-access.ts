import type { FoldedEvent } from '../history/contribution.ts';

/** An event about exactly one resident, whom it names. */
export interface SingleAccess extends FoldedEvent {
  readonly subject: bigint;
}

/**
 * Whether the event is an access to one named resident: only such a one can be explained by work
 * on that resident. What left the system (export, print) must say that it was one person.
 */
export function isSingleAccess(event: FoldedEvent): event is SingleAccess {
  if (event.subject === null) return false;
  const leaves = event.action === 'export' || event.action === 'print';
  return leaves ? event.records === 1 : (event.records ?? 1) <= 1;
}

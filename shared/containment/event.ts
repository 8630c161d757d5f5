import type { ContainmentEventName, ContainmentTarget } from './deed.ts';
import type { ContainmentOrder, EventStanding } from './orders.ts';

/** What the town's automation receives. No resident, no words of people. */
export interface ContainmentEvent {
  /** Stable: whoever has seen it does nothing again. `<case>/hold-1/requested`. */
  readonly id: string;
  readonly kind: `containment.${ContainmentEventName}`;
  readonly case: string;
  /** The order that it belongs to: a lifting names that of its request. */
  readonly order: string;
  readonly what: ContainmentTarget;
  /** One of the three has a name, the others are null. */
  readonly account: string | null;
  readonly terminal: string | null;
  readonly printQueue: string | null;
  /** The id of the records system; null: all of them. */
  readonly system: string | null;
  /** The account of who ordered it; `sekisho`: by setting. */
  readonly orderedBy: string;
  /** ISO 8601, UTC. */
  readonly orderedAt: string;
}

/** The event of an order. `caseId` is that of the case as it stands. */
export function eventOf(
  caseId: string,
  { order, what, target, system }: ContainmentOrder,
  { event, by, at }: Pick<EventStanding, 'event' | 'by' | 'at'>,
): ContainmentEvent {
  return {
    id: `${order}/${event}`,
    kind: `containment.${event}`,
    case: caseId,
    order,
    what,
    account: what === 'account' ? target : null,
    terminal: what === 'terminal' ? target : null,
    printQueue: what === 'print-queue' ? target : null,
    system,
    orderedBy: by,
    orderedAt: new Date(at).toISOString(),
  };
}

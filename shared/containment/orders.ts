import type { CaseAction } from '../cases/case.ts';
import type { ContainmentAnswerName, ContainmentDeed, ContainmentEventName } from './deed.ts';

type Ordered = Extract<ContainmentDeed, { readonly kind: 'containment-ordered' }>;

/** What has become of one event of an order. Instants in ms since 1970. */
export interface EventStanding {
  readonly event: ContainmentEventName;
  /** Who ordered it, and when. */
  readonly by: string;
  readonly at: number;
  /** When a worker claimed it last, and how often it was claimed; null: never. */
  readonly claimedAt: number | null;
  readonly claims: number;
  readonly sentAt: number | null;
  /** When the receiver refused it for good. */
  readonly refusedAt: number | null;
  readonly answer: { readonly at: number; readonly name: ContainmentAnswerName } | null;
}

/** An order as it stands. */
export interface ContainmentOrder extends Omit<Ordered, 'kind' | 'comment'> {
  /** `requested`, then, once somebody has lifted it, `lifted`. */
  readonly events: readonly EventStanding[];
}

/** The orders of a case by its whole log, oldest first. A case that is reopened keeps them. */
export function ordersOf(actions: readonly CaseAction[]): readonly ContainmentOrder[] {
  const orders = new Map<string, ContainmentOrder>();
  for (const action of actions) {
    const { deed } = action;
    if (!('order' in deed)) continue;
    if (deed.kind === 'containment-ordered') {
      const { kind: _, comment: __, ...order } = deed;
      orders.set(deed.order, { ...order, events: [begun('requested', action)] });
      continue;
    }
    const order = orders.get(deed.order);
    if (order === undefined) continue;
    const events =
      deed.kind === 'containment-lifted'
        ? [...order.events, begun('lifted', action)]
        : order.events.map((one) => (one.event === deed.event ? moved(one, action) : one));
    orders.set(deed.order, { ...order, events });
  }
  return [...orders.values()];
}

/** The short name of an order, as people write it: `hold-1`. */
export function shortName({ order }: Pick<ContainmentOrder, 'order'>): string {
  return order.slice(order.lastIndexOf('/') + 1);
}

function begun(event: ContainmentEventName, { at, by }: CaseAction): EventStanding {
  const sent = { claimedAt: null, claims: 0, sentAt: null, refusedAt: null, answer: null };
  return { event, by, at, ...sent };
}

function moved(standing: EventStanding, { at, deed }: CaseAction): EventStanding {
  switch (deed.kind) {
    case 'containment-claimed':
      return { ...standing, claimedAt: at, claims: standing.claims + 1 };
    case 'containment-sent':
      return {
        ...standing,
        sentAt: standing.sentAt ?? at,
        answer: deed.answer === null ? standing.answer : { at, name: deed.answer.answer },
      };
    case 'containment-refused':
      return { ...standing, refusedAt: standing.refusedAt ?? at };
    case 'containment-answered':
      return { ...standing, answer: { at, name: deed.answer } };
    default:
      return standing;
  }
}

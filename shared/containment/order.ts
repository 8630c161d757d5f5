import type { CaseAction } from '../cases/case.ts';
import { refuse } from '../cases/refuse.ts';
import { oneLine } from '../escalation/plain-text.ts';
import { accountsAbout } from '../escalation/recusal.ts';
import type { StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { ContainmentDeed } from './deed.ts';
import { type ContainmentOrder, ordersOf, shortName } from './orders.ts';

type Ordered = Extract<ContainmentDeed, { readonly kind: 'containment-ordered' }>;
type Answered = Extract<ContainmentDeed, { readonly kind: 'containment-answered' }>;

/** What a person orders; `target` null: the account that the case is about. */
export interface OrderRequest extends Pick<Ordered, 'kind' | 'what' | 'system' | 'comment'> {
  readonly target: string | null;
}

/** What a person asks of an order; `order` as it is written, `hold-1`; null: the only one. */
export type OrderedRequest =
  | OrderRequest
  | { readonly kind: 'containment-lifted'; readonly order: string | null; readonly comment: string }
  | (Omit<Answered, 'order' | 'event'> & {
      readonly order: string | null;
      /** null: the last that was asked for. */
      readonly event: Answered['event'] | null;
    });

/** The longest name of a terminal or print queue, in characters. */
const targetCharactersMax = 200;

/**
 * The deed of what a person asks for. Throws `RefusedActionError` where containment is switched off,
 * for an account that the evidence does not name, a target without a name, a system that there is
 * not, an order that there is not, one that has been lifted, and an answer to what was never asked.
 */
export function containmentDeed(
  request: OrderedRequest,
  stored: StoredCase,
  settings: Pick<Settings, 'containment' | 'escalation' | 'systems'>,
): ContainmentDeed {
  const { id } = stored.record.facts;
  if (request.kind === 'containment-ordered') return orderDeed(request, stored, settings);
  const order = orderNamed(request.order, id, ordersOf(stored.actions));
  const name = shortName(order);
  const isLifted = order.events.length > 1;
  if (request.kind === 'containment-lifted') {
    if (isLifted) refuse((c) => c.cases.containment.alreadyLifted(id, name));
    return { ...request, order: order.order };
  }
  const event = request.event ?? (isLifted ? 'lifted' : 'requested');
  if (!order.events.some((one) => one.event === event)) {
    refuse((c) => c.cases.containment.notLifted(id, name));
  }
  return { ...request, order: order.order, event };
}

function orderDeed(
  { kind, what, target: given, system, comment }: OrderRequest,
  { record: { facts }, actions }: StoredCase,
  { containment, escalation, systems }: Pick<Settings, 'containment' | 'escalation' | 'systems'>,
): Ordered {
  const { id } = facts;
  if (containment.mode === 'off') refuse((c) => c.cases.containment.off(id));
  const target = oneLine(
    given ?? (what === 'account' ? (facts.actor ?? '') : ''),
    targetCharactersMax,
  );
  const accounts = accountsAbout(facts, escalation);
  if (target === '') {
    refuse((c) => c.cases.containment.noTarget(id, c.cases.containment.what[what]));
  }
  if (what === 'account' && !accounts.includes(target)) {
    refuse((c) => c.cases.containment.notOfCase(id, target, accounts.join(', ') || c.cases.none));
  }
  if (system !== null && !systems.has(system)) {
    refuse((c) => c.cases.containment.noSystem(id, system, [...systems.keys()].join(', ')));
  }
  const isDryRun = containment.mode === 'dry-run';
  return { kind, order: nextOrder(id, actions), what, target, system, isDryRun, comment };
}

/** The id of the next order of a case, which no other order of its log has. */
export function nextOrder(caseId: string, actions: readonly CaseAction[]): string {
  return `${caseId}/hold-${ordersOf(actions).length + 1}`;
}

function orderNamed(
  given: string | null,
  id: string,
  orders: readonly ContainmentOrder[],
): ContainmentOrder {
  const allowed = orders.map(shortName).join(', ');
  const found = orders.filter((one) => given === null || shortName(one) === given);
  const [order, ...others] = found;
  if (order === undefined || others.length > 0) {
    return refuse((c) => c.cases.containment.noOrder(id, given ?? '', allowed || c.cases.none));
  }
  return order;
}

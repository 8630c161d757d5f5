import { isSettled } from '../cases/transitions.ts';
import type { Round } from '../escalation/round.ts';
import { limits } from '../limits.ts';
import type { StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import type { ContainmentDeed } from './deed.ts';
import { nextOrder } from './order.ts';
import { type ContainmentOrder, type EventStanding, ordersOf } from './orders.ts';

/** An event that is to be sent. */
export interface DueEvent {
  readonly order: ContainmentOrder;
  readonly standing: EventStanding;
}

/** What is due on the orders of a case. */
export interface DueContainment {
  /** An order that the settings give by themselves; null: none. */
  readonly ordered: ContainmentDeed | null;
  readonly events: readonly DueEvent[];
  /** When a claim is over whose worker may have died, later than `now`; ms since 1970; null: none. */
  readonly nextAt: number | null;
}

/**
 * What is to be sent to the town's automation at `now` (ms since 1970). Pure. A lifting waits until
 * its request has gone out; what a worker has claimed and not sent is due again when its lease is
 * over, at growing intervals.
 */
export function dueContainment(
  stored: StoredCase,
  round: Round,
  settings: Pick<Settings, 'containment'>,
  now: number,
): DueContainment {
  const open = ordersOf(stored.actions)
    .filter(({ isDryRun }) => !isDryRun)
    .flatMap((order) => {
      const standing = order.events.find(({ sentAt, refusedAt }) => (sentAt ?? refusedAt) === null);
      return standing === undefined ? [] : [{ order, standing, at: leaseOver(standing) }];
    });
  const later = open.map(({ at }) => at).filter((at) => at > now);
  return {
    ordered: orderedBySetting(stored, round, settings),
    events: open.filter(({ at }) => at <= now),
    nextAt: later.length === 0 ? null : Math.min(...later),
  };
}

function leaseOver({ claimedAt, claims }: EventStanding): number {
  if (claimedAt === null) return Number.NEGATIVE_INFINITY;
  const lease = limits.noticeLeaseMs * 2 ** (claims - 1);
  return claimedAt + Math.min(lease, limits.noticeLeaseMsMax);
}

/** The account of a critical case, once each time that it is opened or reopened. */
function orderedBySetting(
  { record: { facts }, actions }: StoredCase,
  round: Round,
  { containment: { mode, automaticDetectors } }: Pick<Settings, 'containment'>,
): ContainmentDeed | null {
  const { actor, notified, severity, detectors } = facts;
  if (mode === 'off' || actor === null || !notified || severity !== 'critical') return null;
  const chosen = detectors.filter((one) => automaticDetectors.includes(one));
  const isOrdered = round.actions.some(({ deed }) => deed.kind === 'containment-ordered');
  if (chosen.length === 0 || isOrdered || isSettled(actions)) return null;
  return {
    kind: 'containment-ordered',
    order: nextOrder(facts.id, actions),
    what: 'account',
    target: actor,
    system: null,
    isDryRun: mode === 'dry-run',
    comment: chosen.join(', '),
  };
}

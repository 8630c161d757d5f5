import type { CaseFacts } from '../cases/case.ts';
import { countedOf, decides, recusedActorsOf } from '../cases/transitions.ts';
import type { StoredCase } from '../ports.ts';
import type { Contact, EscalationSettings, Holder } from '../settings/settings.ts';

/** The two contacts of a holder: within opening hours, and at night and on closed days. */
export type TimeOfDay = 'day' | 'night';
export const timesOfDay: readonly TimeOfDay[] = ['day', 'night'];

/**
 * The contacts of a holder that a case about some accounts may go to: none of a holder who uses one
 * of them, and none whose mailbox or mobile telephone is one at which such a holder is reached, under
 * whatever post.
 * Queues and https addresses are gateways that many posts share, so they are not compared.
 */
export function contactsFor(
  about: readonly string[],
  escalation: Pick<EscalationSettings, 'roles'>,
): (holder: Holder) => readonly TimeOfDay[] {
  const uses = ({ actors }: Holder) => actors.some((actor) => about.includes(actor));
  const theirs = new Set(
    holdersOf(escalation)
      .filter(uses)
      .flatMap(({ day, night }) => [...ownAddressesOf(day), ...ownAddressesOf(night)]),
  );
  const reachesThem = (contact: Contact) =>
    ownAddressesOf(contact).some((address) => theirs.has(address));
  return (holder) => (uses(holder) ? [] : timesOfDay.filter((time) => !reachesThem(holder[time])));
}

/** An account with all that stand beside it under one holder: who acts by one acts by any. */
export function accountsBeside(
  account: string,
  escalation: Pick<EscalationSettings, 'roles'>,
): readonly string[] {
  const beside = holdersOf(escalation)
    .filter(({ actors }) => actors.includes(account))
    .flatMap(({ actors }) => actors);
  return [...new Set([account, ...beside])];
}

/**
 * Accounts whose deeds in a case's log must count no more: its evidence has grown, and now names
 * them or another account that the same person uses.
 */
export function accountsToSetAside(
  { record, actions }: StoredCase,
  escalation: Pick<EscalationSettings, 'roles'>,
): readonly string[] {
  const about = accountsAbout(record.facts, escalation);
  const doers = countedOf(actions).flatMap(({ by, deed }) => (decides(deed) ? [by] : []));
  return [...new Set(doers)].filter((by) => about.includes(by));
}

/** Every account of those whom a case is about: those of its evidence, and all beside them. */
export function accountsAbout(
  facts: Pick<CaseFacts, 'actor' | 'actors'>,
  escalation: Pick<EscalationSettings, 'roles'>,
): readonly string[] {
  const named = recusedActorsOf(facts);
  return [...new Set(named.flatMap((account) => accountsBeside(account, escalation)))];
}

function holdersOf({ roles }: Pick<EscalationSettings, 'roles'>): readonly Holder[] {
  return [...roles.values()].flatMap(({ posts }) =>
    posts.flatMap(({ holder, deputies }) => [holder, ...deputies]),
  );
}

/** The addresses of a contact that a person reads, rather than a gateway. */
function ownAddressesOf({ email, sms }: Contact): readonly string[] {
  return [email?.toLowerCase(), sms].filter((address) => typeof address === 'string');
}

import { CallError } from '../shared/errors.ts';
import type { Contact, EscalationSettings, Holder } from '../shared/settings/settings.ts';

/** SNS carries this many filter policies on one topic unless AWS has raised it for the account. */
const subscriptionsMax = 200;
/** And this many values in one filter policy. */
const filterValuesMax = 150;

/** A place on the path: which role, of which section, in which turn. */
export interface Place {
  readonly role: string;
  /** null: the post serves the whole organisation. */
  readonly section: string | null;
  /** As in `OutgoingAlert`: `holder-day`, `holder-night`, `deputy-1-day` … */
  readonly recipient: string;
}

/** One address, with every place at which it is to hear. */
export interface AlertSubscription {
  readonly protocol: 'email' | 'sms' | 'https' | 'sqs';
  readonly endpoint: string;
  readonly places: readonly Place[];
}

/**
 * The addresses of the path, each once: SNS refuses the same address twice on one topic.
 * @throws CallError where there are more addresses, or more places of one address, than SNS carries.
 */
export function alertSubscriptions(path: EscalationSettings): readonly AlertSubscription[] {
  const found = new Map<string, AlertSubscription & { places: Place[] }>();
  for (const role of path.roles.values()) {
    for (const post of role.posts) {
      for (const [recipient, contact] of contactsOf(post.holder, post.deputies)) {
        for (const [protocol, endpoint] of addressesOf(contact)) {
          const key = `${protocol} ${endpoint}`;
          const known = found.get(key) ?? { protocol, endpoint, places: [] };
          known.places.push({ role: role.id, section: post.section, recipient });
          found.set(key, known);
        }
      }
    }
  }
  return checked([...found.values()]);
}

/** What a message's attributes must say for this address to get it. */
export function filterPolicy({ places }: AlertSubscription): Readonly<Record<string, unknown>> {
  const alternatives = places.map(({ role, section, recipient }) => ({
    role: [role],
    section: section === null ? [{ exists: false }] : [section],
    recipient: [recipient],
  }));
  const [first] = alternatives;
  return first && alternatives.length === 1 ? first : { $or: alternatives };
}

function contactsOf(holder: Holder, deputies: readonly Holder[]): readonly [string, Contact][] {
  const named: [string, Holder][] = [
    ['holder', holder],
    ...deputies.map((deputy, index): [string, Holder] => [`deputy-${index + 1}`, deputy]),
  ];
  return named.flatMap(([name, { day, night }]): [string, Contact][] => [
    [`${name}-day`, day],
    [`${name}-night`, night],
  ]);
}

function addressesOf(contact: Contact): readonly [AlertSubscription['protocol'], string][] {
  const { email, sms, https, sqs } = contact;
  const addresses: [AlertSubscription['protocol'], string | null][] = [
    ['email', email],
    ['sms', sms],
    ['https', https],
    ['sqs', sqs],
  ];
  return addresses.flatMap(([protocol, endpoint]) => (endpoint ? [[protocol, endpoint]] : []));
}

function checked(all: readonly AlertSubscription[]): readonly AlertSubscription[] {
  if (all.length > subscriptionsMax) {
    throw new CallError({
      ja: `escalation.yaml の宛先は ${all.length} 件ですが、SNS トピックに置けるのは ${subscriptionsMax} 件です。課で宛先を共有するか、中継（https）を一つ置いてください。`,
      en: `escalation.yaml names ${all.length} addresses; one SNS topic takes ${subscriptionsMax}. Let sections share an address, or let one gateway (https) pass alerts on.`,
    });
  }
  const unreachable = all.find(({ endpoint }) => endpoint.startsWith('http:'));
  if (unreachable) {
    const { endpoint } = unreachable;
    throw new CallError({
      ja: `escalation.yaml の ${endpoint} へは AWS から届きません。https:// で始まる URL にしてください。`,
      en: `escalation.yaml names ${endpoint}, which AWS cannot reach. Name a URL that begins with https://.`,
    });
  }
  const crowded = all.find(({ places }) => places.length > filterValuesMax);
  if (crowded) {
    const { endpoint, places } = crowded;
    throw new CallError({
      ja: `escalation.yaml で ${endpoint} は ${places.length} か所に置かれていますが、一つの宛先に置けるのは ${filterValuesMax} か所です。宛先を分けてください。`,
      en: `escalation.yaml gives ${endpoint} ${places.length} places on the path; one SNS subscription takes ${filterValuesMax}. Spread them over more addresses.`,
    });
  }
  return all;
}

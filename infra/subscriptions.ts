import { CallError } from '../shared/errors.ts';
import { addressesOfPath, type Place, type PlacedAddress } from '../shared/escalation/addresses.ts';
import type { EscalationSettings } from '../shared/settings/settings.ts';

/** SNS carries this many filter policies on one topic unless AWS has raised it for the account. */
const subscriptionsMax = 200;
/** And this many values in one filter policy. */
const filterValuesMax = 150;

/** One address, with every place at which it is to hear. */
export interface AlertSubscription {
  readonly protocol: PlacedAddress['protocol'];
  readonly endpoint: string;
  readonly places: readonly Place[];
}

/**
 * The addresses of the path, each once: SNS refuses the same address twice on one topic.
 * @throws CallError where there are more addresses, or more places of one address, than SNS carries.
 */
export function alertSubscriptions(path: EscalationSettings): readonly AlertSubscription[] {
  const found = new Map<string, AlertSubscription & { places: Place[] }>();
  for (const { protocol, endpoint, place } of addressesOfPath(path)) {
    const key = `${protocol} ${endpoint}`;
    const known = found.get(key) ?? { protocol, endpoint, places: [] };
    known.places.push(place);
    found.set(key, known);
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

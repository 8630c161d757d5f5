import type { Contact, EscalationSettings, Holder } from '../settings/settings.ts';

/** A place on the path: which role, of which section, in which turn. */
export interface Place {
  readonly role: string;
  /** null: the post serves the whole organisation. */
  readonly section: string | null;
  /** As in `OutgoingAlert`: `holder-day`, `holder-night`, `deputy-1-day` … */
  readonly recipient: string;
}

/** One address of one place. */
export interface PlacedAddress {
  readonly protocol: 'email' | 'sms' | 'https' | 'sqs';
  readonly endpoint: string;
  readonly place: Place;
}

/** Every address of the path, at each of its places, in the order of `escalation.yaml`. */
export function addressesOfPath(path: EscalationSettings): readonly PlacedAddress[] {
  return [...path.roles.values()].flatMap(({ id, posts }) =>
    posts.flatMap(({ section, holder, deputies }) =>
      contactsOf(holder, deputies).flatMap(([recipient, contact]) =>
        addressesOf(contact).map(([protocol, endpoint]) => ({
          protocol,
          endpoint,
          place: { role: id, section, recipient },
        })),
      ),
    ),
  );
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

function addressesOf(contact: Contact): readonly [PlacedAddress['protocol'], string][] {
  const { email, sms, https, sqs } = contact;
  const addresses: [PlacedAddress['protocol'], string | null][] = [
    ['email', email],
    ['sms', sms],
    ['https', https],
    ['sqs', sqs],
  ];
  return addresses.flatMap(([protocol, endpoint]) => (endpoint ? [[protocol, endpoint]] : []));
}

import { holderName } from '../escalation/batch.ts';
import type { Notice } from '../escalation/due.ts';
import { recipientsOf } from '../escalation/recipients.ts';
import { withoutCase } from '../escalation/round.ts';
import type { StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { recipientMark } from './recipient-mark.ts';
import { printToken } from './token.ts';

/** Where links lead, after the address of the settings. */
export const linksPath = '/links/';

/** A link in a message, and until when it can be used (ms since 1970). */
export interface Link {
  readonly address: string;
  readonly expiresAt: number;
}

/** What links are made with; without a key or an address, messages have none. */
export interface LinkSource {
  readonly settings: Pick<Settings, 'links' | 'escalation'>;
  /** The secret that signs links, `linkKeyBytes` long. */
  readonly linkKey: Uint8Array | undefined;
}

/**
 * The link by which whoever a notice goes to can answer it; null: there is none, the settings name no
 * address, or the notice asks for more than an acknowledgement. `now` in ms since 1970.
 */
export function linkOf(
  notice: Notice,
  { record: { facts } }: StoredCase,
  { settings, linkKey }: LinkSource,
  now: number,
): Link | null {
  const { links, escalation } = settings;
  if (links === null || linkKey === undefined || !answered.includes(notice.purpose)) return null;
  const { callees } = recipientsOf(notice.step, facts, escalation);
  const callee = callees.find(({ name }) => name === holderName(notice.recipient));
  if (callee === undefined) return null;
  const claims = {
    caseId: facts.id,
    notice: withoutCase(notice.id),
    recipient: recipientMark(callee.holder, notice.contact, linkKey),
    expiresAt: Math.floor(now / 1_000) * 1_000 + links.validHours * 3_600_000,
  };
  const address = `${links.address}${linksPath}${printToken(claims, linkKey)}`;
  return { address, expiresAt: claims.expiresAt };
}

/** What can be answered by an acknowledgement; decisions and reports need more than a link. */
const answered: readonly Notice['purpose'][] = ['call', 'reminder'];

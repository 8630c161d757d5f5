import type { Contact, Holder } from '../settings/settings.ts';
import { markOf } from './token.ts';

/**
 * A keyed mark of whom a notice went to: the accounts of a holder and the addresses of the contact.
 * It changes when the post passes to somebody else, or when its mailbox does.
 */
export function recipientMark(
  { actors }: Pick<Holder, 'actors'>,
  { email, sms, https, sqs }: Contact,
  key: Uint8Array,
): string {
  return markOf(JSON.stringify([actors.toSorted(), email, sms, https, sqs]), key);
}

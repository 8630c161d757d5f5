import { DeliveryTroubleError, RefusedDeliveryError } from '../../errors.ts';
import { say } from '../../language.ts';
import type { OutgoingAlert } from '../../ports.ts';
import type { WebhookSettings } from '../../settings/channels-yaml.ts';
import type { Channel } from './channel.ts';
import { webhookSignature } from './webhook-signature.ts';

/** Answers that say "not now": RFC 9110 (408), RFC 8470 (425), RFC 6585 (429). */
const notNow = [408, 425, 429];

/**
 * Posts alerts as JSON to the `https` address of a contact, signed (see `webhook-signature.ts`).
 * `Sekisho-Notice` is what a receiver knows a repeated delivery by. Redirects are not followed: the
 * alert would go to whom nobody named. `now` in ms since 1970.
 */
export function webhookChannel(
  { timeoutSeconds }: WebhookSettings,
  secret: string,
  now: () => number,
): Channel {
  return {
    id: 'webhook',
    placeOf: ({ to }) => (to.https === null ? null : originOf(to.https)),
    async deliver(alert) {
      const address = alert.to.https ?? '';
      const body = bodyOf(alert);
      const timestamp = Math.floor(now() / 1_000);
      const response = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutSeconds * 1_000),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Sekisho',
          'sekisho-notice': encodeURIComponent(alert.notice.toWellFormed()),
          'sekisho-timestamp': String(timestamp),
          'sekisho-signature': webhookSignature(secret, timestamp, body),
        },
        body,
      }).catch((error: unknown) => {
        throw trouble(address, reasonOf(error));
      });
      await response.body?.cancel();
      if (response.ok) return;
      throw refusalOrTrouble(address, response.status);
    },
  };
}

/** The alert as a receiver's program reads it. */
function bodyOf({ notice, caseId, to: _, ...rest }: OutgoingAlert): string {
  return JSON.stringify({ notice, case: caseId, ...rest });
}

function refusalOrTrouble(address: string, status: number): Error {
  const reason = `HTTP ${status}`;
  if (status >= 500 || notNow.includes(status)) return trouble(address, reason);
  const text = say((c) => c.escalation.delivery.hookRefused(originOf(address), reason));
  return new RefusedDeliveryError(text, reason);
}

function trouble(address: string, reason: string): DeliveryTroubleError {
  const text = say((c) => c.escalation.delivery.hookTrouble(originOf(address), reason));
  return new DeliveryTroubleError(text, 'the-place');
}

/** A path or a query may hold a key of the receiver's: it is not told. */
function originOf(address: string): string {
  return new URL(address).origin;
}

/** The code of what went wrong on the way: `ECONNREFUSED`, `TimeoutError`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

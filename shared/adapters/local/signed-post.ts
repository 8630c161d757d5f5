import { DeliveryTroubleError, RefusedDeliveryError } from '../../errors.ts';
import { say } from '../../language.ts';
import { webhookSignature } from './webhook-signature.ts';

/** Answers that say "not now": RFC 9110 (408), RFC 8470 (425), RFC 6585 (429). */
const notNow = [408, 425, 429];

/** What is posted, and how it is signed. */
export interface SignedPost {
  readonly address: string;
  /** What a receiver knows a repeated delivery by; sent percent-encoded as `Sekisho-Notice`. */
  readonly id: string;
  /** JSON. */
  readonly body: string;
  readonly secret: string;
  readonly timeoutSeconds: number;
  /** ms since 1970. */
  readonly now: number;
}

/**
 * Posts JSON, signed (see `webhook-signature.ts`), and answers a response of success, whose body is
 * still to be read or cancelled. Redirects are not followed: it would go to whom nobody named. Throws
 * `RefusedDeliveryError` where trying again would change nothing, else `DeliveryTroubleError`.
 */
export async function signedPost(post: SignedPost): Promise<Response> {
  const { address, id, body, secret, timeoutSeconds, now } = post;
  const timestamp = Math.floor(now / 1_000);
  const response = await fetch(address, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutSeconds * 1_000),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Sekisho',
      'sekisho-notice': encodeURIComponent(id.toWellFormed()),
      'sekisho-timestamp': String(timestamp),
      'sekisho-signature': webhookSignature(secret, timestamp, body),
    },
    body,
  }).catch((error: unknown) => {
    throw trouble(address, reasonOf(error));
  });
  if (response.ok) return response;
  await response.body?.cancel();
  throw refusalOrTrouble(address, response.status);
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

/** Without path and query, which may hold a key of the receiver's: it is not told. */
export function originOf(address: string): string {
  return new URL(address).origin;
}

/** The code of what went wrong on the way: `ECONNREFUSED`, `TimeoutError`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
}

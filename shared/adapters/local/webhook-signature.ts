import { createHmac } from 'node:crypto';

/**
 * The header by which a receiver knows that a web hook comes from here and is new: `v1=` and the
 * HMAC-SHA256, in lower-case hexadecimal, over the timestamp (whole seconds since 1970, in digits),
 * a full stop, and the body's bytes. A receiver compares in constant time, and refuses a timestamp
 * that is more than five minutes off.
 */
export function webhookSignature(secret: string, timestamp: number, body: string): string {
  const code = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
  return `v1=${code}`;
}

import { createHash } from 'node:crypto';

/** SHA-256 of a text, in lower-case hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** How a value is shown that must not be read: the first 48 bits of its digest. */
export function shownDigest(text: string): string {
  return `sha256:${digestOf(text).slice(0, 12)}`;
}

import { createHash } from 'node:crypto';
import type { Contribution } from './contribution.ts';

/** Digest over the contributions to one staff-day, 32 hexadecimal digits; they come sorted. */
export function digestOfContributions(contributions: readonly Contribution[]): string {
  const digest = createHash('sha256');
  for (const { file, source, part, bytes } of contributions)
    digest.update(`${file}#${source}#${part}#`).update(bytes);
  return digest.digest('hex').slice(0, 32);
}

/**
 * The digest of a day that was folded on arrival, or whose logs came while a seal was folding: what
 * is written on it may explain other days that were folded without it.
 */
export function digestOnArrival(digest: string): string {
  return digest.endsWith(onArrival) ? digest : `${digest}${onArrival}`;
}

/** Whether it is one of those: no seal may close such a day. */
export function isDigestOnArrival(digest: string): boolean {
  return digest.endsWith(onArrival);
}

/** The digest of the logs alone. */
export function digestOfLogs(digest: string): string {
  return digest.endsWith(onArrival) ? digest.slice(0, -onArrival.length) : digest;
}

const onArrival = '~';

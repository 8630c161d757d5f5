import { createHash } from 'node:crypto';
import { limits } from '../limits.ts';
import type { Notice } from './due.ts';

/** A call that goes out in a digest: the step of a case. */
export interface DigestMember {
  readonly caseId: string;
  /** `2.section-head`. */
  readonly step: string;
}

/** Calls to one addressee that go out in one message. Instants in ms since 1970. */
export interface Digest {
  /** Stable and never used again: `D-` and 16 hexadecimal digits, `/`, a number. */
  readonly id: string;
  readonly closesAt: number;
  readonly members: readonly DigestMember[];
  /** When a worker last took it upon itself to send it; from then on nothing is added. */
  readonly claimedAt: number | null;
}

/**
 * What went out to one addressee in the window of time that was opened last, and the digests that
 * are still to be sent. One addressee is one holder of one post.
 */
export interface Batch {
  readonly addressee: string;
  /** Counts from 1; a write replaces exactly the revision before it. 0: not written yet. */
  readonly revision: number;
  readonly startsAt: number;
  /** Ids of the notices that went out each by itself in this window. */
  readonly alone: readonly string[];
  /** How many digests there have been. */
  readonly digestCount: number;
  /** Oldest first. */
  readonly digests: readonly Digest[];
}

/** What to do with a notice, and the batch that says so. */
export interface Admission {
  /** The very batch that was given where it knew the notice already. */
  readonly batch: Batch;
  /** null: it goes out by itself, at once. */
  readonly digest: Digest | null;
}

/** The key of whom a notice goes to: the same by day and by night. */
export function addresseeOf({ step, section, recipient }: Notice): string {
  const who = JSON.stringify([step.role, section, holderName(recipient)]);
  return createHash('sha256').update(who).digest('hex').slice(0, 16);
}

/** `deputy-1` of `deputy-1-night`. */
export function holderName(recipient: string): string {
  return recipient.replace(/-(?:day|night)$/, '');
}

/** The batch of an addressee to whom nothing has gone out yet. */
export function emptyBatch(addressee: string): Batch {
  return { addressee, revision: 0, startsAt: 0, alone: [], digestCount: 0, digests: [] };
}

/**
 * Whether a notice goes out by itself or in a digest. Pure; asked again about the same notice, it
 * says the same. `limits.aloneInWindowMax` alerts to one addressee go out by themselves within
 * `limits.batchWindowMs` of the first; those that follow wait for the end of that window together.
 * `now` in ms since 1970.
 */
export function admit(batch: Batch, member: DigestMember, notice: string, now: number): Admission {
  const known = batch.digests.find((digest) => holds(digest, member)) ?? null;
  if (known !== null || batch.alone.includes(notice)) return { batch, digest: known };
  const isOver = isPast(batch.startsAt + limits.batchWindowMs, now);
  const window = isOver ? { ...batch, startsAt: now, alone: [] } : batch;
  if (window.alone.length < limits.aloneInWindowMax) {
    return { batch: { ...window, alone: [...window.alone, notice] }, digest: null };
  }
  return joined(window, member);
}

/** Whether a digest may be sent: its window is over, or the clock has gone back before it. */
export function isClosed({ closesAt }: Digest, now: number): boolean {
  return isPast(closesAt, now);
}

/** The batch with a digest claimed at `now`; null: it is gone, or another worker is sending it. */
export function claimed(batch: Batch, id: string, now: number): Batch | null {
  const digest = batch.digests.find((one) => one.id === id);
  if (digest === undefined) return null;
  const { claimedAt } = digest;
  const isHeld = claimedAt !== null && claimedAt <= now && now < claimedAt + limits.noticeLeaseMs;
  return isHeld ? null : withDigest(batch, { ...digest, claimedAt: now });
}

/** The batch without a digest that has been sent and recorded. */
export function settled(batch: Batch, id: string): Batch {
  return { ...batch, digests: batch.digests.filter((one) => one.id !== id) };
}

function joined(batch: Batch, member: DigestMember): Admission {
  const closesAt = batch.startsAt + limits.batchWindowMs;
  const open = batch.digests.find(
    (one) =>
      one.closesAt === closesAt &&
      one.claimedAt === null &&
      one.members.length < limits.digestCasesMax,
  );
  if (open !== undefined) {
    const digest = { ...open, members: [...open.members, member] };
    return { batch: withDigest(batch, digest), digest };
  }
  const digestCount = batch.digestCount + 1;
  const id = `D-${batch.addressee}/${digestCount}`;
  const digest = { id, closesAt, members: [member], claimedAt: null };
  return { batch: { ...batch, digestCount, digests: [...batch.digests, digest] }, digest };
}

function withDigest(batch: Batch, digest: Digest): Batch {
  const digests = batch.digests.map((one) => (one.id === digest.id ? digest : one));
  return { ...batch, digests };
}

function holds({ members }: Digest, { caseId, step }: DigestMember): boolean {
  return members.some((member) => member.caseId === caseId && member.step === step);
}

/** A window that ends further ahead than it is long was opened before the clock was set back. */
function isPast(end: number, now: number): boolean {
  return end <= now || end > now + limits.batchWindowMs;
}

import { actionsBefore } from '../cases/actions-before.ts';
import type { Deed } from '../cases/case.ts';
import { nextAction, untilSettled } from '../cases/log.ts';
import { RefusedDeliveryError } from '../errors.ts';
import type { BatchStore, CaseStore, Messenger, OutgoingAlert, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { alertOf } from './alert-message.ts';
import {
  addresseeOf,
  admit,
  type Batch,
  claimed,
  type Digest,
  emptyBatch,
  holderName,
  isClosed,
  settled,
} from './batch.ts';
import { confirmationOf } from './confirmation-message.ts';
import { containmentTroubleOf } from './containment-message.ts';
import { deadlineReminderOf } from './deadline-message.ts';
import { type DigestCall, digestCall } from './digest.ts';
import { digestOf } from './digest-message.ts';
import type { Notice } from './due.ts';
import { pathContext } from './path-context.ts';
import { clockOf } from './reminder-calls.ts';

/** What a notice is sent with. */
export interface DispatchPorts {
  readonly cases: CaseStore;
  readonly batches: BatchStore;
  readonly settings: Settings;
  readonly messenger: Messenger;
  /** The secret that signs links in messages; without it they have none. */
  readonly linkKey?: Uint8Array;
}

/**
 * Sends a notice that this worker has claimed in the case's log, and records it: by itself, or, where
 * its addressee has had several lately, in a digest at the end of the window. Answers how many
 * messages went out. `now` in ms since 1970.
 *
 * Every write is conditional. A worker that dies leaves the claims of the cases behind: when their
 * lease is over the notice is due again, is admitted as before, and goes out under the same id.
 * Throws what the messenger throws; a refusal for good is recorded first.
 */
export async function dispatch(
  notice: Notice,
  stored: StoredCase,
  ports: DispatchPorts,
  now: number,
): Promise<number> {
  if (notice.purpose === 'confirmation') {
    // A decision is asked for case by case, of whoever has to take it.
    const message = confirmationOf(notice, stored, ports.settings, now);
    await send(message, [{ stored, notice }], ports, now);
    return 1;
  }
  if (notice.purpose === 'deadline') {
    const before = await actionsBefore(stored, ports.cases);
    const clock = clockOf(stored, { ...pathContext(ports.settings), before }, now);
    const message = deadlineReminderOf(notice, stored, clock, ports.settings);
    await send(message, [{ stored, notice }], ports, now);
    return 1;
  }
  if (notice.purpose === 'containment') {
    const message = containmentTroubleOf(notice, stored, ports.settings);
    await send(message, [{ stored, notice }], ports, now);
    return 1;
  }
  const digest = await admitted(notice, stored, ports.batches, now);
  if (digest === null) {
    const message = alertOf(notice, stored, ports.settings, now, ports.linkKey);
    await send(message, [{ stored, notice }], ports, now);
    return 1;
  }
  if (isClosed(digest, now)) return sendDigest(digest.id, notice, ports, now);
  await record({ stored, notice }, heldIn(notice, digest), ports.cases, now);
  return 0;
}

/** The digest that a notice belongs to; null: it goes out by itself. */
function admitted(
  notice: Notice,
  { record }: StoredCase,
  batches: BatchStore,
  now: number,
): Promise<Digest | null> {
  const addressee = addresseeOf(notice);
  const member = { caseId: record.facts.id, step: notice.key };
  return untilSettled(async () => {
    const batch = (await batches.read(addressee)) ?? emptyBatch(addressee);
    const admission = admit(batch, member, notice.id, now);
    if (admission.batch === batch) return admission.digest;
    return (await replace(admission.batch, batches)) ? admission.digest : 'lost';
  });
}

async function sendDigest(
  id: string,
  notice: Notice,
  ports: DispatchPorts,
  now: number,
): Promise<number> {
  const addressee = addresseeOf(notice);
  const digest = await taken(id, addressee, ports.batches, now);
  if (digest === null) return 0;
  const calls = await callsOf(digest, holderName(notice.recipient), ports, now);
  if (calls.length > 0) {
    const message = digestOf(id, calls, ports.settings, now, ports.linkKey);
    await send(message, calls, ports, now);
  }
  await untilSettled(async () => {
    const batch = await ports.batches.read(addressee);
    if (!batch?.digests.some((one) => one.id === id)) return true;
    return (await replace(settled(batch, id), ports.batches)) || 'lost';
  });
  return calls.length > 0 ? 1 : 0;
}

/** Claims a digest; null: another worker is sending it, or has sent it. */
function taken(
  id: string,
  addressee: string,
  batches: BatchStore,
  now: number,
): Promise<Digest | null> {
  return untilSettled(async () => {
    const batch = await batches.read(addressee);
    const mine = batch && claimed(batch, id, now);
    if (mine === null) return null;
    if (!(await replace(mine, batches))) return 'lost';
    return mine.digests.find((one) => one.id === id) ?? null;
  });
}

async function callsOf(
  { members }: Digest,
  holder: string,
  { cases, settings }: DispatchPorts,
  now: number,
): Promise<readonly DigestCall[]> {
  const context = pathContext(settings);
  const calls: DigestCall[] = [];
  for (const member of members) {
    const stored = await cases.read(member.caseId);
    const call = stored && digestCall(stored, member, holder, context, now);
    if (call) calls.push(call);
  }
  return calls;
}

/** Sends one message, and records in every case that it tells of that its notice is done. */
async function send(
  alert: OutgoingAlert,
  calls: readonly DigestCall[],
  { messenger, cases }: DispatchPorts,
  now: number,
): Promise<void> {
  try {
    await messenger.send(alert);
  } catch (error) {
    if (!(error instanceof RefusedDeliveryError)) throw error;
    for (const call of calls) await record(call, refused(call.notice, error), cases, now);
    throw error;
  }
  for (const call of calls) await record(call, sentIn(call.notice, alert), cases, now);
}

/** Writes into a case's log, once, whatever else was written to it meanwhile. */
function record(
  { stored, notice }: DigestCall,
  deed: NoticeDeed,
  store: CaseStore,
  now: number,
): Promise<true> {
  const { id } = stored.record.facts;
  return untilSettled(async () => {
    const actions = (await store.read(id))?.actions ?? [];
    const isThere = actions.some(
      (action) => action.deed.kind === deed.kind && action.deed.notice === notice.id,
    );
    if (isThere && deed.kind !== 'notice-held') return true;
    return (await store.append(id, nextAction(actions, deed, now))) || 'lost';
  });
}

type NoticeDeed = Extract<Deed, { kind: 'notice-sent' | 'notice-held' | 'notice-refused' }>;

function heldIn({ id, key, recipient }: Notice, { id: digest, closesAt }: Digest): NoticeDeed {
  return { kind: 'notice-held', notice: id, step: key, recipient, digest, until: closesAt };
}

function sentIn({ id, key, recipient }: Notice, { notice }: OutgoingAlert): NoticeDeed {
  const sent = { kind: 'notice-sent', notice: id, step: key, recipient } as const;
  return notice === id ? sent : { ...sent, digest: notice };
}

function refused({ id, key, recipient }: Notice, { reason }: RefusedDeliveryError): NoticeDeed {
  return { kind: 'notice-refused', notice: id, step: key, recipient, reason };
}

function replace(batch: Batch, batches: BatchStore): Promise<boolean> {
  return batches.write({ ...batch, revision: batch.revision + 1 });
}

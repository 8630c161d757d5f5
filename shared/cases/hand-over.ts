import { isDeepStrictEqual } from 'node:util';
import type { CaseStore, StoredCase } from '../ports.ts';
import type { CaseAction, Deed } from './case.ts';
import { nextAction, stepped, untilSettled, writeRecord } from './log.ts';
import { isTicking } from './ticking.ts';
import { statusOf, successorOf } from './transitions.ts';

/**
 * Lets a case go on under another id after the episode's first day has moved: a late file brought
 * an earlier one, or a late order or approval explains what was the first. The former case is
 * superseded, and the new one carries its log on, so that nothing that was sent or acknowledged is
 * done again. Where the new id has a case with a history of its own (two episodes became one),
 * that history stands and only the link is written; unless the former case has taken that case
 * over before, and now hands it back. A new case starts with the former facts: what changed in them is then recorded
 * like any revision.
 *
 * True: something was written. Nothing happens where there is no such former case, or where it has
 * gone elsewhere. Every write is conditional; after a crash the next call carries on.
 */
export async function handOver(
  formerId: string,
  id: string,
  store: CaseStore,
  now: number,
): Promise<boolean> {
  const former = await store.read(formerId);
  // What a crash kept from the former case must come along.
  for (const predecessor of predecessorsOf(former?.actions ?? [])) {
    const stored = await store.read(predecessor);
    const wentThere = stored !== null && successorOf(stored.actions) === formerId;
    if (wentThere) await carryOver(predecessor, formerId, store, now);
  }
  return carryOver(formerId, id, store, now);
}

async function carryOver(
  formerId: string,
  id: string,
  store: CaseStore,
  now: number,
): Promise<boolean> {
  let wrote = false;
  let hasBegun = false;
  return untilSettled(async () => {
    const former = await store.read(formerId);
    const goesOnAs = former ? successorOf(former.actions) : null;
    if (!former || (goesOnAs !== null && goesOnAs !== id)) return wrote;
    const heir = await store.read(id);
    const isHandedBack = heir !== null && successorOf(heir.actions) === formerId;
    // A worker who saw other files hands it the other way at this moment: one of the two gives way.
    if (hasBegun && isHandedBack && formerId < id) return wrote;
    hasBegun = true;
    const written = await nextWrite(former, heir, id, store, now);
    if (written === null) return wrote;
    wrote ||= written;
    return stepped(written);
  });
}

/** Carries on every hand-over to a live case that a crash may have cut short. */
export async function completeHandOvers(
  stored: StoredCase,
  store: CaseStore,
  now: number,
): Promise<void> {
  if (successorOf(stored.actions) !== null) return;
  for (const predecessor of predecessorsOf(stored.actions))
    await handOver(predecessor, stored.record.facts.id, store, now);
}

/** Ids of the cases that a case goes on from, by its log. */
export function predecessorsOf(actions: readonly CaseAction[]): readonly string[] {
  return actions.flatMap(({ deed }) => (deed.kind === 'continued' ? [deed.predecessor] : []));
}

/**
 * The next of the writes of a hand-over, in an order in which a crash after any of them neither
 * loses an alert nor repeats one; null: all of them are there.
 */
async function nextWrite(
  former: StoredCase,
  heir: StoredCase | null,
  id: string,
  store: CaseStore,
  now: number,
): Promise<boolean | null> {
  if (!heir) {
    const facts = { ...former.record.facts, id };
    const dueAt = isTicking(facts, former.actions) ? now : null;
    return store.write({ facts, revision: 1, status: statusOf(former.actions), dueAt });
  }
  const formerId = former.record.facts.id;
  const isLinked = predecessorsOf(heir.actions).includes(formerId);
  if (!isLinked || successorOf(heir.actions) === formerId) {
    const continued: Deed = { kind: 'continued', predecessor: formerId };
    return store.append(id, nextAction(heir.actions, continued, now));
  }
  if (successorOf(former.actions) === null) {
    const superseded: Deed = { kind: 'superseded', successor: id };
    return store.append(formerId, nextAction(former.actions, superseded, now));
  }
  const isOneStory = beganAs(heir, formerId) || predecessorsOf(former.actions).includes(id);
  const missing = isOneStory && inherited(former, heir);
  if (missing) {
    return store.append(id, nextAction(heir.actions, missing.deed, missing.at, missing.by));
  }
  if (former.record.dueAt !== null || former.record.status !== 'closed') {
    return writeRecord(former, null, store);
  }
  return null;
}

/** Whether a case's log began with that it goes on from this other one, before it was opened. */
function beganAs({ actions }: StoredCase, predecessor: string): boolean {
  const opened = actions.findIndex(({ deed }) => deed.kind === 'opened');
  return predecessorsOf(opened < 0 ? actions : actions.slice(0, opened)).includes(predecessor);
}

/** The first action of the former case that its heir's log does not hold yet. */
function inherited(former: StoredCase, heir: StoredCase): CaseAction | undefined {
  const link: Deed = { kind: 'continued', predecessor: heir.record.facts.id };
  return former.actions.find(
    (action) =>
      action.deed.kind !== 'superseded' &&
      !isDeepStrictEqual(action.deed, link) &&
      !heir.actions.some((other) => isSame(action, other)),
  );
}

function isSame(one: CaseAction, other: CaseAction): boolean {
  return one.at === other.at && one.by === other.by && isDeepStrictEqual(one.deed, other.deed);
}

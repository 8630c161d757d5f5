import { nextAction, untilSettled } from '../cases/log.ts';
import { RefusedDeliveryError } from '../errors.ts';
import { oneLine } from '../escalation/plain-text.ts';
import type { CaseStore, ContainmentReceiver, StoredCase } from '../ports.ts';
import type { ContainmentAnswer, ContainmentDelivery } from './deed.ts';
import type { DueEvent } from './due.ts';
import { eventOf } from './event.ts';

/** So much of what a receiver says is kept, in characters. */
const wordsCharactersMax = 500;

/** Claims an event in the case's log before it is sent. False: another worker was first. */
export function claimEvent(
  { order, standing }: DueEvent,
  { record, actions }: StoredCase,
  cases: CaseStore,
  now: number,
): Promise<boolean> {
  const deed = { kind: 'containment-claimed', order: order.order, event: standing.event } as const;
  return cases.append(record.facts.id, nextAction(actions, deed, now));
}

/**
 * Sends an event that this worker has claimed, and records it with what the receiver answers at once.
 * A worker that dies between the two leaves the claim behind: it goes out again, under the same id.
 * Throws what the receiver throws; a refusal for good is recorded first. `now` in ms since 1970.
 */
export async function sendEvent(
  { order, standing }: DueEvent,
  caseId: string,
  cases: CaseStore,
  receiver: ContainmentReceiver,
  now: number,
): Promise<void> {
  const named = { order: order.order, event: standing.event };
  try {
    const answer = await receiver.request(eventOf(caseId, order, standing));
    await record(caseId, { kind: 'containment-sent', ...named, answer: kept(answer) }, cases, now);
  } catch (error) {
    if (!(error instanceof RefusedDeliveryError)) throw error;
    const { reason } = error;
    await record(caseId, { kind: 'containment-refused', ...named, reason }, cases, now);
    throw error;
  }
}

/** Writes into a case's log, once, whatever else was written to it meanwhile. */
function record(
  caseId: string,
  deed: Exclude<ContainmentDelivery, { readonly kind: 'containment-claimed' }>,
  cases: CaseStore,
  now: number,
): Promise<true> {
  return untilSettled(async () => {
    const actions = (await cases.read(caseId))?.actions ?? [];
    const isThere = actions.some(
      ({ deed: other }) =>
        other.kind === deed.kind && other.order === deed.order && other.event === deed.event,
    );
    if (isThere) return true;
    return (await cases.append(caseId, nextAction(actions, deed, now))) || 'lost';
  });
}

function kept(answer: ContainmentAnswer | null): ContainmentAnswer | null {
  return answer && { answer: answer.answer, words: oneLine(answer.words, wordsCharactersMax) };
}

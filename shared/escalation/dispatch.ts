import { nextAction, untilSettled } from '../cases/log.ts';
import type { CaseStore, Messenger, StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { alertOf } from './alert-message.ts';
import type { Notice } from './due.ts';

/** What a notice is sent with. */
export interface DispatchPorts {
  readonly cases: CaseStore;
  readonly settings: Settings;
  readonly messenger: Messenger;
}

/**
 * Sends a notice that this worker has claimed in the case's log, and records it. Answers how many
 * messages went out. `now` in ms since 1970. Throws what the messenger throws: the notice stays
 * claimed, and is due again when the lease is over.
 */
export async function dispatch(
  notice: Notice,
  stored: StoredCase,
  { cases, settings, messenger }: DispatchPorts,
  now: number,
): Promise<number> {
  await messenger.send(alertOf(notice, stored, settings, now));
  await confirm(notice, stored.record.facts.id, cases, now);
  return 1;
}

/** Records that a notice went out, whatever else was written to the log meanwhile. */
function confirm(
  { id, key, recipient }: Notice,
  caseId: string,
  store: CaseStore,
  now: number,
): Promise<true> {
  const deed = { kind: 'notice-sent', notice: id, step: key, recipient } as const;
  return untilSettled(async () => {
    const actions = (await store.read(caseId))?.actions ?? [];
    return (await store.append(caseId, nextAction(actions, deed, now))) || 'lost';
  });
}

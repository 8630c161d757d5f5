import type { CaseStore } from '../ports.ts';
import type { CaseAction } from './case.ts';
import { nextAction, untilSettled } from './log.ts';

/** What the log says about a finding that later logs or settings have changed. */
export type FindingNote = 'no-longer-found' | 'found-again';

/** Whether what a case was opened for is still found, by its log. */
export function isStillFound(actions: readonly CaseAction[]): boolean {
  const last = actions.findLast(
    ({ deed }) => deed.kind === 'no-longer-found' || deed.kind === 'found-again',
  );
  return last?.deed.kind !== 'no-longer-found';
}

/**
 * Notes in a case's log that its finding is gone, or is there again; its facts, status and clocks
 * stay as they are, for a person to close it. False: the log says so already, or there is no such
 * case. `now` in ms since 1970.
 */
export function noteFinding(
  id: string,
  kind: FindingNote,
  store: CaseStore,
  now: number,
): Promise<boolean> {
  return untilSettled(async () => {
    const stored = await store.read(id);
    if (stored === null || isStillFound(stored.actions) === (kind === 'found-again')) return false;
    return (await store.append(id, nextAction(stored.actions, { kind }, now))) || 'lost';
  });
}

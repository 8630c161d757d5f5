import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';
import { limits } from '../limits.ts';
import type { CaseStore, StoredCase } from '../ports.ts';
import type { CaseAction, CaseFacts, Deed } from './case.ts';
import { statusOf } from './transitions.ts';

/** Whoever acts where no person does: the author of `opened`, `notice-sent` and their like. */
const ourselves = 'sekisho';

/** The action that would come next in a case's log. `at` in ms since 1970. */
export function nextAction(
  actions: readonly CaseAction[],
  deed: Deed,
  at: number,
  by: string = ourselves,
): CaseAction {
  return { sequence: (actions.at(-1)?.sequence ?? 0) + 1, at, by, deed };
}

/**
 * Writes a new revision of a case's record; its status always follows from the log. `dueAt` in ms
 * since 1970. False: another worker was first; read again.
 */
export function writeRecord(
  stored: StoredCase,
  dueAt: number | null,
  store: CaseStore,
  facts: CaseFacts = stored.record.facts,
): Promise<boolean> {
  const revision = stored.record.revision + 1;
  return store.write({ facts, revision, status: statusOf(stored.actions), dueAt });
}

/**
 * Repeats an attempt until it answers something else than `lost`: a conditional write that lost a
 * race, after which everything is read again. Throws `BrokenPromiseError` after
 * `limits.conditionalAttemptsMax` lost races in a row. An attempt that got one step further
 * answers `again`.
 */
export async function untilSettled<Outcome>(
  attempt: () => Promise<Outcome | 'lost' | 'again'>,
): Promise<Outcome> {
  let lost = 0;
  for (let steps = 0; lost < limits.conditionalAttemptsMax; steps += 1) {
    // A store that gives back something else than what was written would never be settled.
    if (steps >= limits.caseStepsMax) throw neverSettled(steps);
    const outcome = await attempt();
    if (outcome === 'lost') lost += 1;
    else if (outcome === 'again') lost = 0;
    else return outcome;
  }
  const sentence = `A case lost ${lost} races in a row.`;
  throw new BrokenPromiseError(sameInEveryLanguage(sentence));
}

function neverSettled(steps: number): BrokenPromiseError {
  return new BrokenPromiseError(
    sameInEveryLanguage(`A case was not settled after ${steps} steps.`),
  );
}

/** What a conditional write means to `untilSettled`: one step further, or a lost race. */
export function stepped(written: boolean): 'again' | 'lost' {
  return written ? 'again' : 'lost';
}

import type { CaseAction, CaseFacts, Verdict } from '../../../cases/case.ts';
import { isStillFound } from '../../../cases/still-found.ts';
import { isSettled, statusOf, verdictOf } from '../../../cases/transitions.ts';
import type { StoredCase } from '../../../ports.ts';

/** What has become of a case, as management reads it; every case is in exactly one of them. */
export const handlingStates = ['open', 'investigating', 'explained', 'improper', 'leak'] as const;
export type HandlingState = (typeof handlingStates)[number];

/**
 * `told`: notified within the budget; `listed`: only in the list; `of-logs`: about logs that are not
 * whole, or other things that no account did.
 */
export const caseGroups = ['told', 'listed', 'of-logs'] as const;
export type CaseGroup = (typeof caseGroups)[number];

/** A case as it stood at an instant. */
export interface CaseView {
  readonly facts: CaseFacts;
  /** The log up to the instant. */
  readonly actions: readonly CaseAction[];
  readonly verdict: Verdict | null;
  readonly state: HandlingState;
  readonly group: CaseGroup;
  /** Nothing is left to do about it. */
  readonly isSettled: boolean;
  /** What it was opened for is still there, by all logs that have come since, the latest too. */
  readonly isStillFound: boolean;
}

/** The case as it stood at `asOf` (ms since 1970), by its log alone. */
export function viewOf({ record, actions }: StoredCase, asOf: number): CaseView {
  const { facts } = record;
  const until = actions.filter(({ at }) => at <= asOf);
  const verdict = verdictOf(until);
  return {
    facts,
    actions: until,
    verdict,
    state: stateOf(verdict, statusOf(until) !== 'open'),
    group: groupOf(facts),
    isSettled: isSettled(until),
    isStillFound: isStillFound(actions),
  };
}

function stateOf(verdict: Verdict | null, isKnown: boolean): HandlingState {
  switch (verdict) {
    case null:
      return isKnown ? 'investigating' : 'open';
    case 'explained':
    case 'ruled-out':
      return 'explained';
    case 'improper':
      return 'improper';
    case 'leak-suspected':
    case 'leak-confirmed':
      return 'leak';
  }
}

function groupOf({ actor, subject, notified }: CaseFacts): CaseGroup {
  if (actor === null && subject === null) return 'of-logs';
  return notified ? 'told' : 'listed';
}

import { isStep, refuse } from '../cases/refuse.ts';
import type { SaidDeed } from '../cases/said-deed.ts';
import type { StoredCase } from '../ports.ts';
import type { PathSettings } from './facts.ts';
import { type StepStanding, standingOf } from './standing.ts';

/** A decision on a step beyond the second gate; `step` as a person names it: `8` or `8.state`. */
export type DecisionRequest = Extract<
  SaidDeed,
  { readonly kind: 'confirmed' | 'postponed' | 'not-needed' }
>;

/** States of a step in which a named person's decision is still asked for. */
const undecided: readonly StepStanding['state'][] = ['awaiting-confirmation', 'postponed'];

/**
 * The deed of a decision, with the step's key. Throws `RefusedActionError` while the gate is closed,
 * for a step that is not to be decided, for one that has been confirmed (what people have done
 * cannot be taken back), and for a review that is not to come. `now` in ms since 1970.
 */
export function decisionDeed(
  request: DecisionRequest,
  stored: StoredCase,
  settings: PathSettings,
  now: number,
): DecisionRequest {
  const { id } = stored.record.facts;
  const named = request.step;
  const steps = standingOf(stored, settings).filter(({ step }) => step.gate === 'confirmation');
  if (steps.every(({ state }) => state === 'gate-closed')) {
    refuse((c) => c.cases.gateClosed(id, named));
  }
  const [found, ...others] = steps.filter(({ key }) => isStep(named, key));
  if (found === undefined || others.length > 0) {
    const allowed = steps.map(({ key }) => key).join(', ');
    return refuse((c) => c.cases.stepNotDecided(id, named, allowed || c.cases.none));
  }
  if (found.decision?.deed.kind === 'confirmed') {
    refuse((c) => c.cases.alreadyConfirmed(id, named));
  }
  if (request.kind === 'postponed' && request.reviewAt <= now) {
    refuse((c) => c.cases.reviewInPast(id));
  }
  return { ...request, step: found.key };
}

/** Throws `RefusedActionError` where steps of a case still wait for a decision. */
export function refuseUndecided(stored: StoredCase, settings: PathSettings): void {
  const waiting = standingOf(stored, settings).filter(({ state }) => undecided.includes(state));
  if (waiting.length === 0) return;
  const steps = waiting.map(({ key }) => key).join(', ');
  refuse((c) => c.cases.decisionsFirst(stored.record.facts.id, steps));
}

import type { CaseFacts } from '../cases/case.ts';
import type { PathStep, Settings } from '../settings/settings.ts';
import { casePath, stepKey } from './facts.ts';
import { type Callee, recipientsOf } from './recipients.ts';
import type { Round } from './round.ts';

const minuteMs = 60_000;

/** A step of a case's path with its times, all in ms since 1970. */
export interface TimedStep {
  readonly key: string;
  readonly step: PathStep;
  /** null: it waits for a named person's confirmation. */
  readonly startsAt: number | null;
  /** The section that the post serves; null: the whole organisation. */
  readonly section: string | null;
  /** Who is left out because the case is about them. */
  readonly recused: readonly string[];
  /** When whom to call, as long as nobody acknowledges; empty: nobody is there to be called. */
  readonly slots: readonly Slot[];
}

/** One call within a step. */
export interface Slot {
  /** What follows the case's id in the notice's: `2.section-head/1`; `…/2-1` in a second round. */
  readonly notice: string;
  readonly at: number;
  readonly callee: Callee;
}

/**
 * When whom to call on a case's path: each step starts its wait after the step before it; the
 * first callee is called at the start and `repeats` times again, then each deputy in turn. A
 * notice step in which nobody can be called does not wait: the next one starts at once.
 */
export function timetableOf(
  facts: CaseFacts,
  round: Round,
  settings: Pick<Settings, 'organisation' | 'escalation'>,
): readonly TimedStep[] {
  let before = round.startedAt;
  let skipsWait = true;
  return casePath(facts, settings).map((step) => {
    const key = stepKey(step);
    const { section, callees, recused } = recipientsOf(step, facts, settings.escalation);
    if (step.gate === 'confirmation') {
      return { key, step, startsAt: null, section, recused: [], slots: [] };
    }
    const startsAt = skipsWait ? before : before + Math.round(step.waitMinutes * minuteMs);
    before = startsAt;
    skipsWait = step.kind === 'notice' && callees.length === 0;
    return {
      key,
      step,
      startsAt,
      section,
      recused,
      slots: slotsOf(step, startsAt, callees, round),
    };
  });
}

/** Without a repetition there is one call: the deputies come in when a repetition was in vain. */
function slotsOf(
  step: PathStep,
  startsAt: number,
  callees: readonly Callee[],
  round: Round,
): readonly Slot[] {
  const [first, ...deputies] = callees;
  if (!first) return [];
  const repeats = step.repeatMinutes > 0 ? step.repeats : 0;
  const calls = Array.from({ length: repeats + 1 }, () => first);
  if (step.repeatMinutes > 0) calls.push(...deputies);
  const prefix = round.number === 1 ? '' : `${round.number}-`;
  return calls.map((callee, index) => ({
    notice: `${stepKey(step)}/${prefix}${index + 1}`,
    at: startsAt + Math.round(index * step.repeatMinutes * minuteMs),
    callee,
  }));
}

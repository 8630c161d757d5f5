import type { CaseAction, CaseFacts } from '../cases/case.ts';
import { verdictOf } from '../cases/transitions.ts';
import type { PathStep } from '../settings/settings.ts';
import { casePath, type PathSettings, stepKey } from './facts.ts';
import { askedFirst } from './first-question.ts';
import { type Gate, gateOf } from './gate.ts';
import { type Callee, recipientsOf } from './recipients.ts';
import { acknowledgementsOf, noticeRecordOf, type Round } from './round.ts';

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
  /**
   * When whom to call, as long as nobody acknowledges; after an acknowledgement, when to ask whether
   * it still holds. Empty: nobody is there to be called, or nothing is left to ask.
   */
  readonly slots: readonly Slot[];
  /** The last acknowledgement; null: there is none, or a reminder of it was not confirmed. */
  readonly acknowledgement: CaseAction | null;
  /** What a named person has decided of a step beyond the second gate; null: nothing. */
  readonly decision: CaseAction | null;
}

/** One call within a step. */
export interface Slot {
  /**
   * What follows the case's id in the notice's: `2.section-head/1`; in a second round `…/2-1`; the
   * first call of the reminder of the third acknowledgement `…/1-3-1`.
   */
  readonly notice: string;
  readonly at: number;
  readonly callee: Callee;
}

/**
 * When whom to call on a case's path: each step starts its wait after the step before it; the
 * first callee is called at the start and `repeats` times again, then each deputy in turn. A
 * notice step in which nobody can be called does not wait: the next one starts at once. A step that
 * is only called while nobody has acknowledged starts its wait anew when an acknowledgement lapses.
 * While the mild question is open, only the role that is asked is called (see `first-question.ts`).
 */
export function timetableOf(
  facts: CaseFacts,
  round: Round,
  settings: PathSettings,
): readonly TimedStep[] {
  const gate = gateOf(round);
  // A case that waited in the list is told once a person has found that it may be a leak.
  let before = facts.notified ? round.startedAt : (gate?.openedAt ?? round.startedAt);
  let lapsedAt = before;
  let skipsWait = true;
  const first = askedFirst(facts, round, settings.escalation);
  return casePath(facts, settings, round.said).map((step) => {
    const key = stepKey(step);
    const { section, callees, recused } = recipientsOf(step, facts, settings.escalation);
    if (step.gate === 'confirmation') {
      const { decision, startsAt } = decidedIn(gate, step);
      const calls = startsAt === null ? [] : callees;
      const timed = timedCalls(step, startsAt ?? 0, calls, round);
      return { key, step, startsAt, section, recused: startsAt ? recused : [], decision, ...timed };
    }
    const earliest = step.notify === 'unacknowledged' ? Math.max(before, lapsedAt) : before;
    const waited = earliest + (skipsWait ? 0 : Math.round(step.waitMinutes * minuteMs));
    const isHeld = first !== null && step.kind === 'notice' && step.role !== first.role;
    const startsAt = isHeld ? Math.max(waited, first.othersFrom) : waited;
    before = startsAt;
    skipsWait = step.kind === 'notice' && callees.length === 0;
    const { lapsedAt: lapsed, ...timed } = timedCalls(step, startsAt, callees, round);
    lapsedAt = Math.max(lapsedAt, lapsed ?? lapsedAt);
    return { key, step, startsAt, section, recused, decision: null, ...timed };
  });
}

/** A step beyond the gate that is a notice to an inner role starts when a person confirms it. */
function decidedIn(gate: Gate | null, step: PathStep): Pick<TimedStep, 'decision' | 'startsAt'> {
  const decision = gate?.decisions.get(stepKey(step)) ?? null;
  const goesOut = decision?.deed.kind === 'confirmed' && step.kind === 'notice';
  return { decision, startsAt: goesOut ? decision.at : null };
}

/** The calls of a step: of its beginning, or of the reminder of its last acknowledgement. */
function timedCalls(
  step: PathStep,
  startsAt: number,
  callees: readonly Callee[],
  round: Round,
): Pick<TimedStep, 'slots' | 'acknowledgement'> & { readonly lapsedAt: number | null } {
  const key = stepKey(step);
  const acknowledgements = acknowledgementsOf(key, round);
  const acknowledgement = acknowledgements.at(-1) ?? null;
  if (acknowledgement === null) {
    const prefix = round.number === 1 ? '' : `${round.number}-`;
    const slots = slotsOf(step, startsAt, callees, `${key}/${prefix}`);
    return { slots, acknowledgement, lapsedAt: null };
  }
  if (step.remindMinutes === 0 || verdictOf(round.actions) !== null) {
    return { slots: [], acknowledgement, lapsedAt: null };
  }
  const remindsAt = acknowledgement.at + Math.round(step.remindMinutes * minuteMs);
  const prefix = `${key}/${round.number}-${acknowledgements.length}-`;
  const slots = slotsOf(step, remindsAt, callees, prefix);
  const lapse = slots.slice(1).find(({ notice }) => isBegun(notice, round));
  return lapse === undefined
    ? { slots, acknowledgement, lapsedAt: null }
    : { slots, acknowledgement: null, lapsedAt: lapse.at };
}

function isBegun(notice: string, round: Round): boolean {
  const { claimedAt, heldUntil, doneAt } = noticeRecordOf(notice, round);
  return claimedAt !== null || heldUntil > 0 || doneAt !== null;
}

/**
 * The calls of a step from an instant on. Without a repetition there is one call: the deputies come
 * in when a repetition was in vain. `prefix` begins the ids of the notices.
 */
export function slotsOf(
  { repeatMinutes, repeats }: Pick<PathStep, 'repeatMinutes' | 'repeats'>,
  startsAt: number,
  callees: readonly Callee[],
  prefix: string,
): readonly Slot[] {
  const [first, ...deputies] = callees;
  if (!first) return [];
  const calls = Array.from({ length: (repeatMinutes > 0 ? repeats : 0) + 1 }, () => first);
  if (repeatMinutes > 0) calls.push(...deputies);
  return calls.map((callee, index) => ({
    notice: `${prefix}${index + 1}`,
    at: startsAt + Math.round(index * repeatMinutes * minuteMs),
    callee,
  }));
}

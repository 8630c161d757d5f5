import { statementsOf } from '../cases/stated.ts';
import { casePath, type PathSettings, stepKey } from '../escalation/facts.ts';
import { type Gate, gateOf, openSince } from '../escalation/gate.ts';
import { type Question, questionsOf } from '../escalation/questions.ts';
import { noticeRecordOf, type Round, roundOf } from '../escalation/round.ts';
import { isQuiet, type StepStanding, type StepState, standingOf } from '../escalation/standing.ts';
import type { Slot } from '../escalation/timetable.ts';
import type { Text } from '../language.ts';
import type { StoredCase } from '../ports.ts';
import type { PathStep } from '../settings/settings.ts';

/** A step as the console shows it. */
export interface ShownStep {
  readonly standing: StepStanding;
  /** Who is told or reminded next, and when, unless a person answers before; null: nobody will be. */
  readonly next: Slot | null;
  /** That a named person is to decide on it; null: it does not wait for that. */
  readonly awaiting: Awaiting | null;
}

/** A decision beyond the second gate that a step waits for. */
export interface Awaiting {
  /** Since when, or when one that was put off is looked at again; ms since 1970. */
  readonly since: number;
  /** Whether it was put off until then. */
  readonly isReview: boolean;
  /** The role that is asked; null: the settings name none, or it is not asked yet. */
  readonly asked: Text | null;
}

/** The path of a case as the console shows it. */
export interface PathView {
  /** Steps that go by themselves on suspicion. */
  readonly byItself: readonly ShownStep[];
  /** Steps that wait for a named person after an assessment. */
  readonly byConfirmation: readonly ShownStep[];
  /** Steps of the settings that are not on this case's path. */
  readonly offPath: readonly PathStep[];
  /** Nothing more is due: closed, explained, ruled out, or only in the list. */
  readonly quiet: boolean;
}

/** Where a case stands on its path, and what comes next. Pure. */
export function pathView(stored: StoredCase, settings: PathSettings): PathView {
  const quiet = isQuiet(stored);
  const round = roundOf(stored.actions);
  const standings = standingOf(stored, settings);
  const gate = round && gateOf(round);
  const questions =
    quiet || round === null ? [] : questionsOf(stored.record.facts, round, standings, settings);
  const shown = standings.map((standing) => ({
    standing,
    next: quiet || round === null ? null : nextOf(standing, round),
    awaiting: quiet || gate === null ? null : awaitingOf(standing, gate, questions),
  }));
  const onPath = new Set(
    casePath(stored.record.facts, settings, statementsOf(stored.actions)).map(stepKey),
  );
  return {
    byItself: shown.filter(({ standing }) => standing.step.gate === 'suspicion'),
    byConfirmation: shown.filter(({ standing }) => standing.step.gate === 'confirmation'),
    offPath: settings.escalation.steps.filter((step) => !onPath.has(stepKey(step))),
    quiet,
  };
}

/** Of an acknowledged step, the calls of the reminder that asks whether that still holds. */
const calling: readonly StepState[] = ['waiting', 'told', 'acknowledged', 'confirmed'];

function nextOf({ state, slots }: StepStanding, round: Round): Slot | null {
  if (!calling.includes(state)) return null;
  const open = slots.filter((slot) => !isMade(slot, slots, round));
  return open.toSorted((one, other) => one.at - other.at)[0] ?? null;
}

function awaitingOf(
  { key, step, state }: StepStanding,
  gate: Gate,
  questions: readonly Question[],
): Awaiting | null {
  if (state !== 'awaiting-confirmation' && state !== 'postponed') return null;
  const question = questions.find(({ asks }) => asks.includes(step));
  const since = question?.slots[0]?.at ?? openSince(gate, key);
  if (since === null) return null;
  return { since, isReview: state === 'postponed', asked: question?.step.title ?? null };
}

/** A call counts as made when it, or a later one to the same recipient, was sent (`due.ts`). */
function isMade(slot: Slot, slots: readonly Slot[], round: Round): boolean {
  return slots.some(
    (other) =>
      other.callee.name === slot.callee.name &&
      other.at >= slot.at &&
      noticeRecordOf(other.notice, round).doneAt !== null,
  );
}

import { hasClock, isSettled } from '../cases/transitions.ts';
import type { StoredCase } from '../ports.ts';
import type { PathSettings } from './facts.ts';
import { type Gate, gateOf } from './gate.ts';
import { type Round, roundOf } from './round.ts';
import { type TimedStep, timetableOf } from './timetable.ts';

/**
 * Where a step stands: a task is `waiting`, then `done`; a notice is `waiting`, then `told`, then
 * `acknowledged`; `not-called`: an earlier step was acknowledged in time, or nothing more is due;
 * `vacant`: nobody is there to be called. Beyond the second gate: `gate-closed` until the case is
 * assessed as a leak or as one that cannot be ruled out, then `awaiting-confirmation` until a named
 * person has decided: `confirmed`, `postponed` or `not-needed`.
 */
export const stepStates = [
  'waiting',
  'done',
  'told',
  'acknowledged',
  'not-called',
  'vacant',
  'gate-closed',
  'awaiting-confirmation',
  'confirmed',
  'postponed',
  'not-needed',
] as const;
export type StepState = (typeof stepStates)[number];

/** One step of a case's path with what has become of it. Instants in ms since 1970. */
export interface StepStanding extends TimedStep {
  readonly state: StepState;
  /** Who has been told, in order; a recipient stands here as often as told. */
  readonly told: readonly { readonly recipient: string; readonly at: number }[];
}

/** Every step of a case's path, in its order. Empty while the case is not opened. Pure. */
export function standingOf(stored: StoredCase, settings: PathSettings): readonly StepStanding[] {
  const round = roundOf(stored.actions);
  if (!round) return [];
  const quiet = isQuiet(stored);
  const gate = gateOf(round);
  let earlierAcknowledged = false;
  return timetableOf(stored.record.facts, round, settings).map((timed) => {
    const told = toldIn(timed.key, round);
    if (timed.step.gate === 'confirmation') {
      return { ...timed, told, state: decidedState(timed, gate, told) };
    }
    const calledOff = quiet || (timed.step.notify === 'unacknowledged' && earlierAcknowledged);
    earlierAcknowledged ||= takesOn(timed.acknowledgement);
    return { ...timed, told, state: stateOf(timed, round, told, calledOff) };
  });
}

/** Whether nothing more is due on a case: it is settled, or it only waits in the list. */
export function isQuiet({ record, actions }: StoredCase): boolean {
  return !hasClock(record.facts, actions) || isSettled(actions);
}

/**
 * Whether recusal leaves nobody to tell of a case: a path that can be walked about each account alone
 * (see `settings/walkable-path.ts`) may still be about all of them at once.
 */
export function reachesNobody(stored: StoredCase, settings: PathSettings): boolean {
  if (isQuiet(stored)) return false;
  const called = standingOf(stored, settings).filter(
    ({ step }) => step.gate === 'suspicion' && step.kind === 'notice',
  );
  return called.every(({ slots, acknowledgement }) => slots.length === 0 && !acknowledgement);
}

/** Whether somebody has taken a case on: whoever says that it was no work only answers. */
function takesOn(acknowledgement: TimedStep['acknowledgement']): boolean {
  if (acknowledgement?.deed.kind !== 'acknowledged') return false;
  const { work } = acknowledgement.deed;
  return work === undefined || work.answer === 'yes';
}

function stateOf(
  timed: TimedStep,
  round: Round,
  told: StepStanding['told'],
  calledOff: boolean,
): StepState {
  const { key, step, slots, acknowledgement } = timed;
  const done = round.actions.some(({ deed }) => deed.kind === 'task' && deed.step === key);
  if (step.kind === 'task') return done ? 'done' : calledOff ? 'not-called' : 'waiting';
  if (acknowledgement) return 'acknowledged';
  if (told.length) return 'told';
  if (calledOff) return 'not-called';
  return slots.length ? 'waiting' : 'vacant';
}

function decidedState(
  { decision, acknowledgement, step, slots }: TimedStep,
  gate: Gate | null,
  told: StepStanding['told'],
): StepState {
  if (gate === null) return 'gate-closed';
  const kind = decision?.deed.kind;
  if (kind === 'postponed' || kind === 'not-needed') return kind;
  if (kind !== 'confirmed') return 'awaiting-confirmation';
  if (step.kind === 'task') return 'confirmed';
  if (acknowledgement) return 'acknowledged';
  if (told.length) return 'told';
  return slots.length ? 'confirmed' : 'vacant';
}

function toldIn(key: string, round: Round): StepStanding['told'] {
  return round.actions.flatMap(({ at, deed }) =>
    deed.kind === 'notice-sent' && deed.step === key ? [{ recipient: deed.recipient, at }] : [],
  );
}

import type { CaseAction } from '../cases/case.ts';
import { isSettled } from '../cases/transitions.ts';
import type { StoredCase } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { acknowledgementOf, type Round, roundOf } from './round.ts';
import { type TimedStep, timetableOf } from './timetable.ts';

/**
 * Where a step stands: a task is `waiting`, then `done`; a notice is `waiting`, then `told`, then
 * `acknowledged`; `not-called`: an earlier step was acknowledged in time, or nothing more is due;
 * `vacant`: nobody is there to be called; `awaiting-confirmation`: a named person decides.
 */
export type StepState =
  | 'waiting'
  | 'done'
  | 'told'
  | 'acknowledged'
  | 'not-called'
  | 'vacant'
  | 'awaiting-confirmation';

/** One step of a case's path with what has become of it. Instants in ms since 1970. */
export interface StepStanding extends TimedStep {
  readonly state: StepState;
  /** Who has been told, in order; a recipient stands here as often as told. */
  readonly told: readonly { readonly recipient: string; readonly at: number }[];
  /** The acknowledgement of the step; null: nobody has acknowledged it. */
  readonly acknowledgement: CaseAction | null;
}

/** Every step of a case's path, in its order. Empty while the case is not opened. Pure. */
export function standingOf(
  stored: StoredCase,
  settings: Pick<Settings, 'organisation' | 'escalation'>,
): readonly StepStanding[] {
  const round = roundOf(stored.actions);
  if (!round) return [];
  const quiet = isQuiet(stored);
  let earlierAcknowledged = false;
  return timetableOf(stored.record.facts, round, settings).map((timed) => {
    const acknowledgement = acknowledgementOf(timed.key, round);
    const calledOff = quiet || (timed.step.notify === 'unacknowledged' && earlierAcknowledged);
    earlierAcknowledged ||= acknowledgement !== null;
    const told = toldIn(timed.key, round);
    return { ...timed, told, acknowledgement, state: stateOf(timed, round, told, calledOff) };
  });
}

/** Whether nothing more is due on a case: it is settled, or it only waits in the list. */
export function isQuiet({ record, actions }: StoredCase): boolean {
  return !record.facts.notified || isSettled(actions);
}

function stateOf(
  timed: TimedStep,
  round: Round,
  told: StepStanding['told'],
  calledOff: boolean,
): StepState {
  const { key, step, slots } = timed;
  if (step.gate === 'confirmation') return 'awaiting-confirmation';
  const done = round.actions.some(({ deed }) => deed.kind === 'task' && deed.step === key);
  if (step.kind === 'task') return done ? 'done' : calledOff ? 'not-called' : 'waiting';
  if (acknowledgementOf(key, round)) return 'acknowledged';
  if (told.length) return 'told';
  if (calledOff) return 'not-called';
  return slots.length ? 'waiting' : 'vacant';
}

function toldIn(key: string, round: Round): StepStanding['told'] {
  return round.actions.flatMap(({ at, deed }) =>
    deed.kind === 'notice-sent' && deed.step === key ? [{ recipient: deed.recipient, at }] : [],
  );
}

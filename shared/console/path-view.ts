import { statementsOf } from '../cases/stated.ts';
import { casePath, stepKey } from '../escalation/facts.ts';
import { noticeRecordOf, type Round, roundOf } from '../escalation/round.ts';
import { isQuiet, type StepStanding, standingOf } from '../escalation/standing.ts';
import type { Slot } from '../escalation/timetable.ts';
import type { StoredCase } from '../ports.ts';
import type { PathStep, Settings } from '../settings/settings.ts';

/** A step as the console shows it. */
export interface ShownStep {
  readonly standing: StepStanding;
  /** When somebody is told next unless the step is acknowledged before; null: nobody will be. */
  readonly nextNoticeAt: number | null;
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
export function pathView(stored: StoredCase, settings: Settings): PathView {
  const quiet = isQuiet(stored);
  const round = roundOf(stored.actions);
  const shown = standingOf(stored, settings).map((standing) => ({
    standing,
    nextNoticeAt: quiet || round === null ? null : nextNoticeOf(standing, round),
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

function nextNoticeOf({ state, slots }: StepStanding, round: Round): number | null {
  if (state !== 'waiting' && state !== 'told') return null;
  const open = slots.filter((slot) => !isMade(slot, slots, round)).map(({ at }) => at);
  return open.length === 0 ? null : Math.min(...open);
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

import type { CalibrationReference } from '../calibration/calibrate.ts';
import type { DayScores, SubjectScore } from '../calibration/day-scores.ts';
import {
  referenceDaysEnough,
  referenceFromWorkingDay,
  referenceWorkingDays,
  referenceWorkingDaysMax,
} from '../calibration/warm-up.ts';
import { type Past, wholePast } from './left-out.ts';

/** The scores of one log day. */
export interface SealedScores {
  readonly workingDays: number;
  /** How many working days with logs there were up to it: how long the past is. */
  readonly daysWithLogs: number;
  readonly days: readonly DayScores[];
  readonly subjects: readonly SubjectScore[];
}

/**
 * The sealed days that a day is measured against: the last 60 working days, in a small town as many
 * more as it takes, never the first 20 of the history, when baselines were too thin; less what is
 * left out of the past. `sealed` comes earliest first.
 */
export function referenceWindow(
  sealed: readonly SealedScores[],
  workingDays: number,
  past: Past = wholePast,
): CalibrationReference {
  const chosen: SealedScores[] = [];
  let accountDays = 0;
  for (const one of sealed.toReversed()) {
    const age = workingDays - one.workingDays;
    if (one.daysWithLogs <= referenceFromWorkingDay || age > referenceWorkingDaysMax) break;
    if (age > referenceWorkingDays && accountDays >= referenceDaysEnough) break;
    const days = one.days.filter((day) => past.holds(day));
    const subjects = one.subjects.filter((score) => past.holdsSubject(score));
    chosen.push({ ...one, days, subjects });
    accountDays += days.length;
  }
  chosen.reverse();
  return {
    days: chosen.flatMap(({ days }) => days),
    subjects: chosen.flatMap(({ subjects }) => subjects),
  };
}

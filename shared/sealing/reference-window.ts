import type { CalibrationReference } from '../calibration/calibrate.ts';
import type { DayScores, SubjectScore } from '../calibration/day-scores.ts';
import {
  referenceDaysEnough,
  referenceFromWorkingDay,
  referenceWorkingDays,
  referenceWorkingDaysMax,
} from '../calibration/warm-up.ts';

/** The scores of one log day. */
export interface SealedScores {
  readonly workingDays: number;
  readonly days: readonly DayScores[];
  readonly subjects: readonly SubjectScore[];
}

/**
 * The sealed days that a day is measured against: the last 60 working days, in a small town as many
 * more as it takes, never the first 20 of the history, when baselines were too thin. `sealed` comes
 * earliest first.
 */
export function referenceWindow(
  sealed: readonly SealedScores[],
  workingDays: number,
): CalibrationReference {
  const chosen: SealedScores[] = [];
  let accountDays = 0;
  for (const one of sealed.toReversed()) {
    const age = workingDays - one.workingDays;
    if (one.workingDays <= referenceFromWorkingDay || age > referenceWorkingDaysMax) break;
    if (age > referenceWorkingDays && accountDays >= referenceDaysEnough) break;
    chosen.push(one);
    accountDays += one.days.length;
  }
  chosen.reverse();
  return {
    days: chosen.flatMap(({ days }) => days),
    subjects: chosen.flatMap(({ subjects }) => subjects),
  };
}

import type { CalibrationReference } from '../calibration/calibrate.ts';
import type { DayScores, SubjectScore } from '../calibration/day-scores.ts';
import {
  referenceDaysEnough,
  referenceFromWorkingDay,
  referenceWorkingDays,
  referenceWorkingDaysMax,
} from '../calibration/warm-up.ts';
import type { LogDay } from '../log-day.ts';
import { type Past, wholePast } from './left-out.ts';

/** The scores of one log day. */
export interface SealedScores {
  readonly workingDays: number;
  /** How many working days with logs there were up to it: how long the past is. */
  readonly daysWithLogs: number;
  readonly days: readonly DayScores[];
  readonly subjects: readonly SubjectScore[];
}

/** Of so many account-days a few may not count: those left out, and those that are not sealed. */
const accountDaysAsked = referenceDaysEnough * 1.1;

/**
 * The first log day before `from` whose scores may be part of the reference of `from` or of a later
 * day; `from` itself: there is none. `counts` says how many accounts have a stored day, by log day
 * in order, and `leftOut` how many account-days may be left out of the past.
 */
export function referenceReach(
  counts: ReadonlyMap<LogDay, number>,
  from: LogDay,
  workingDaysOf: (logDay: LogDay) => number,
  leftOut: number,
): LogDay {
  let reach = from;
  let accountDays = 0;
  for (const [logDay, accounts] of [...counts].toReversed()) {
    if (logDay >= from) continue;
    const age = workingDaysOf(from) - workingDaysOf(logDay);
    if (age > referenceWorkingDaysMax) break;
    if (age > referenceWorkingDays && accountDays >= accountDaysAsked + leftOut) break;
    accountDays += accounts;
    reach = logDay;
  }
  return reach;
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

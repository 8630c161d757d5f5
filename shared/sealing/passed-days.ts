import type { DayScores, SubjectScore } from '../calibration/day-scores.ts';
import type { JudgedDate } from '../calibration/lookback.ts';
import { referenceWorkingDaysMax } from '../calibration/warm-up.ts';
import { type LookedDay, type LooksWindow, looksDays } from '../detectors/hot-subject-looks.ts';
import type { StoredDay } from '../history/contribution.ts';
import { limits } from '../limits.ts';
import { addDays, type LogDay } from '../log-day.ts';
import { referenceReach, type SealedScores } from './reference-window.ts';
import { scoresOf } from './stored-scores.ts';
import type { WarmUpBudget } from './warm-up-budget.ts';

/** The scores of days that are done. */
export interface DoneScores {
  /** As far back as references go; earliest first. */
  readonly sealed: readonly SealedScores[];
  /** Takes the scores of the next log day that is done. */
  finish(logDay: LogDay, scores: Pick<SealedScores, 'days' | 'subjects'>): void;
  /** How many working days with logs are done, of those that history is kept before a log day. */
  daysWithLogs(logDay: LogDay): number;
}

/** Days that were sealed before and that nothing has touched since: their scores stand. */
export interface PassedDays {
  /** Takes a day; those of one log day by actor. */
  add(day: StoredDay, looked: LookedDay): void;
  /** Goes through all days that were taken, in order, and lets go of them. */
  pass(
    looks: LooksWindow,
    subjectScores: (logDay: LogDay) => readonly SubjectScore[],
    warmUp: WarmUpBudget,
  ): void;
  readonly scores: DoneScores;
}

/** One log day, as far as later days ask for it. */
interface PassedDay {
  readonly looked: { readonly actor: string; readonly day: LookedDay }[];
  readonly scores: DayScores[];
  readonly warmUp: StoredDay[];
}

/**
 * Days before `from`. Scores are kept where a reference may reach them, looks where a score of these
 * days goes back to them, and all of a day of the warm-up, whose budget runs from the first day on.
 * `counts` and `leftOut` are as `referenceReach` asks for them.
 */
export function passedDays(
  counts: ReadonlyMap<LogDay, number>,
  from: LogDay,
  dateOf: (logDay: LogDay) => JudgedDate,
  leftOut: number,
): PassedDays {
  const workingDaysOf = (logDay: LogDay) => dateOf(logDay).workingDays;
  const reach = referenceReach(counts, from, workingDaysOf, leftOut);
  const looksFrom = dateOf(reach).day - looksDays;
  const passed = new Map<LogDay, PassedDay>();
  const before = [...counts.keys()].filter((logDay) => logDay < reach);
  const scores = doneScores(before, workingDaysOf);
  return {
    scores,
    add(day, looked) {
      const isScored = day.logDay >= reach;
      const isWarmUp = day.sealed?.isCalibrated === false;
      if (!isScored && !isWarmUp && looked.day < looksFrom) return;
      const one = passed.get(day.logDay) ?? { looked: [], scores: [], warmUp: [] };
      passed.set(day.logDay, one);
      if (looked.day >= looksFrom) one.looked.push({ actor: day.actor, day: looked });
      if (isWarmUp) one.warmUp.push(day);
      if (!isScored && !isWarmUp) return;
      const own = scoresOf(day, workingDaysOf(day.logDay), looked.tenure);
      if (own !== null) one.scores.push(own);
    },
    pass(looks, subjectScores, warmUp) {
      for (const logDay of [...passed.keys()].sort()) {
        const one = passed.get(logDay);
        if (one === undefined) continue;
        for (const { actor, day } of one.looked) looks.add(actor, day);
        if (one.warmUp.length > 0) warmUp.admit(one.warmUp, one.scores, workingDaysOf(logDay));
        if (logDay >= reach)
          scores.finish(logDay, { days: one.scores, subjects: subjectScores(logDay) });
        passed.delete(logDay);
      }
    },
  };
}

/** `before` are the log days that are done already, in order. */
function doneScores(
  before: readonly LogDay[],
  workingDaysOf: (logDay: LogDay) => number,
): DoneScores {
  const sealed: SealedScores[] = [];
  const isWorkingDay = (day: LogDay) => workingDaysOf(day) > workingDaysOf(addDays(day, -1));
  const withLogs = before.filter(isWorkingDay);
  const daysWithLogs = (logDay: LogDay): number => {
    const first = addDays(logDay, -limits.historyDaysKept);
    return withLogs.length - withLogs.findLastIndex((day) => day < first) - 1;
  };
  return {
    sealed,
    finish(logDay, scores) {
      if (isWorkingDay(logDay)) withLogs.push(logDay);
      const workingDays = workingDaysOf(logDay);
      sealed.push({ ...scores, workingDays, daysWithLogs: daysWithLogs(logDay) });
      const oldest = workingDays - referenceWorkingDaysMax;
      while (sealed[0] !== undefined && sealed[0].workingDays < oldest) sealed.shift();
    },
    daysWithLogs,
  };
}

import { type Budget, budgetOf } from '../calibration/budget.ts';
import type { SubjectScore } from '../calibration/day-scores.ts';
import { type JudgedDate, lookbackWorkingDays } from '../calibration/lookback.ts';
import type { HistoryDay, KeptDay, StaffHistory } from '../calibration/staff-history.ts';
import { referenceWorkingDaysMax } from '../calibration/warm-up.ts';
import type { Relations } from '../detectors/channel.ts';
import { looksWindow } from '../detectors/hot-subject-looks.ts';
import type { StoredDay, SubjectPick } from '../history/contribution.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import { type Judge, judgeOf } from '../judging.ts';
import { type LogDay, logDayFromNumber, numberOfLogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Settings } from '../settings/settings.ts';
import { scoringReads } from './kept-past.ts';
import { leavingOut, type Past } from './left-out.ts';
import { historyDayOf, keptDayOf, loadHistory, lookedDayOf } from './loaded-history.ts';
import type { SealedScores } from './reference-window.ts';
import { relationsOf } from './relations.ts';
import type { DaysToScore } from './seal-plan.ts';
import type { Verdicts } from './verdicts.ts';
import { type WarmUpBudget, warmUpBudget } from './warm-up-budget.ts';
import { workingDayCounter } from './working-days.ts';

/** What sealing has in hand while it goes from day to day. */
export interface SealingLedger {
  /** The first log day that is loaded. */
  readonly begin: LogDay;
  readonly judge: Judge;
  readonly verdicts: Verdicts;
  readonly relations: Relations;
  readonly staff: Settings['staff'];
  /** The scores of the days that are done, as far back as references go; earliest first. */
  readonly sealed: readonly SealedScores[];
  /** Takes the scores of the next day that is done. */
  finish(scores: Omit<SealedScores, 'daysWithLogs'>): void;
  /** How many working days with logs are done. */
  daysWithLogs(): number;
  readonly budget: Budget;
  readonly warmUpBudget: WarmUpBudget;
  dateOf(logDay: LogDay): JudgedDate;
  /** What is stored of a log day, sorted by actor. It is let go of, and answered once. */
  takeStored(logDay: LogDay): readonly StoredDay[];
  /** What counts as the past of a log day. */
  pastOf(logDay: LogDay): Past;
  /** Everybody's days so far, as far as they are the past of a log day, and that day. */
  histories(logDay: LogDay): readonly StaffHistory[];
  /** Residents at whom several looked, by the histories so far; log days in order. */
  subjectScores(logDay: LogDay): readonly SubjectScore[];
  /** Adds a day to the histories; days of one actor in order. */
  add(day: StoredDay): void;
  /** Keeps the residents whom calibration picked on a sealed day. */
  noteSubjects(day: StoredDay): void;
  /** Notes a day that counts as sealed once the cases are up to date. */
  leaveUnsettled(day: StoredDay): void;
  /** The days that were noted; they are let go of. */
  takeUnsettled(): readonly StoredDay[];
  /** By resident (keyed hash, hexadecimal), then log day. */
  readonly subjectPicks: ReadonlyMap<string, ReadonlyMap<LogDay, SubjectPick>>;
}

/**
 * Loads what the days from `from` to `through` are scored against; all of it is folded. Of days
 * that none of their lookbacks reaches, little is kept.
 */
export async function openLedger(
  { first, from, through }: DaysToScore,
  pipeline: Pipeline,
  verdicts: Verdicts,
): Promise<SealingLedger> {
  const { settings, history } = pipeline;
  const judge = judgeOf(settings, pipeline);
  const begin = scoringReads(first, from);
  const days = [...(await loadHistory(begin, through, history)).values()].flat();
  const byDay = Map.groupBy(days, ({ logDay }) => logDay);
  const workingDaysUpTo = workingDayCounter(judge.calendar, begin);
  const histories = new Map<string, GrowingHistory>();
  const looks = looksWindow();
  const pastOf = leavingOut(verdicts.misuse, days);
  const sealed: SealedScores[] = [];
  const unsettled: StoredDay[] = [];
  // What staff wrote explains accesses in cases, too.
  for (const { actor, logDay, digest, subjects } of days)
    if (digest !== '') judge.work.set(actor, logDay, unpackSubjects(subjects).written);
  const subjectPicks = new Map<string, Map<LogDay, SubjectPick>>();
  const dateOf = (logDay: LogDay): JudgedDate => {
    const day = numberOfLogDay(logDay);
    return { day, workingDays: workingDaysUpTo(day) };
  };
  const reached = dateOf(from).workingDays - lookbackWorkingDays;
  const isReached = (logDay: LogDay): boolean => dateOf(logDay).workingDays >= reached;
  return {
    begin,
    judge,
    verdicts,
    pastOf,
    subjectPicks,
    leaveUnsettled: (day) => unsettled.push(day),
    takeUnsettled: () => unsettled.splice(0),
    noteSubjects({ logDay, sealed }) {
      for (const pick of sealed?.subjects ?? []) {
        const own = subjectPicks.get(pick.subject) ?? new Map<LogDay, SubjectPick>();
        subjectPicks.set(pick.subject, own.set(logDay, pick));
      }
    },
    relations: relationsOf(settings, judge),
    budget: budgetOf(settings.organisation.alertBudget.falseAlertsPerThousandStaffDays),
    warmUpBudget: warmUpBudget(settings.organisation.alertBudget.falseAlertsPerThousandStaffDays),
    staff: settings.staff,
    sealed,
    finish(scores) {
      const before = sealed.at(-1);
      const isNew = scores.workingDays > (before?.workingDays ?? 0);
      const daysWithLogs = (before?.daysWithLogs ?? 0) + (isNew ? 1 : 0);
      sealed.push({ ...scores, daysWithLogs });
      const oldest = scores.workingDays - referenceWorkingDaysMax;
      while (sealed[0] !== undefined && sealed[0].workingDays < oldest) sealed.shift();
    },
    daysWithLogs: () => sealed.at(-1)?.daysWithLogs ?? 0,
    dateOf,
    takeStored(logDay) {
      const stored = byDay.get(logDay) ?? [];
      byDay.delete(logDay);
      return stored;
    },
    histories: (logDay) => [...histories.values()].map((one) => pastIn(one, pastOf(logDay))),
    subjectScores(logDay) {
      const past = pastOf(logDay);
      return looks.scoresOn(dateOf(logDay), (actor, day) => isIn(past, actor, day));
    },
    add(day) {
      const own = histories.get(day.actor) ?? noDaysOf(day.actor);
      histories.set(day.actor, own);
      if (isReached(day.logDay)) {
        const placed = historyDayOf(day, settings, judge, workingDaysUpTo);
        own.days.push(placed);
        own.kept.push(placed);
        looks.add(day.actor, placed);
      } else {
        own.kept.push(keptDayOf(day));
        looks.add(day.actor, lookedDayOf(day, settings));
      }
    },
  };
}

interface GrowingHistory extends StaffHistory {
  readonly days: HistoryDay[];
  readonly kept: KeptDay[];
}

function noDaysOf(actor: string): GrowingHistory {
  return { actor, days: [], kept: [] };
}

function pastIn(history: StaffHistory, past: Past): StaffHistory {
  const { actor, days, kept } = history;
  if (past.isWhole(actor)) return history;
  return { actor, days: days.filter(({ day }) => isIn(past, actor, day)), kept };
}

function isIn(past: Past, actor: string, day: number): boolean {
  return past.isWhole(actor) || past.holds({ actor, logDay: logDayFromNumber(day) });
}

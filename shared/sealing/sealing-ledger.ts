import { type Budget, budgetOf } from '../calibration/budget.ts';
import type { SubjectScore } from '../calibration/day-scores.ts';
import type { JudgedDate } from '../calibration/lookback.ts';
import type { StaffHistory } from '../calibration/staff-history.ts';
import type { Relations } from '../detectors/channel.ts';
import { looksWindow } from '../detectors/hot-subject-looks.ts';
import type { StoredDay, SubjectPick } from '../history/contribution.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import { type Judge, judgeOf } from '../judging.ts';
import { type LogDay, logDayFromNumber, numberOfLogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { eachAccount, staffSpan } from './each-account.ts';
import { scoringReads } from './kept-past.ts';
import { leavingOut, type Past } from './left-out.ts';
import { lookedDayOf } from './loaded-history.ts';
import { type DoneScores, passedDays } from './passed-days.ts';
import { relationsOf } from './relations.ts';
import type { DaysToScore } from './seal-plan.ts';
import { staffHistories } from './staff-histories.ts';
import { daysOfMisuse, type Verdicts } from './verdicts.ts';
import { type WarmUpBudget, warmUpBudget } from './warm-up-budget.ts';
import { workingDayCounter } from './working-days.ts';

/** What sealing has in hand while it goes from day to day. */
export interface SealingLedger extends DoneScores {
  readonly judge: Judge;
  readonly verdicts: Verdicts;
  readonly relations: Relations;
  readonly budget: Budget;
  readonly warmUpBudget: WarmUpBudget;
  dateOf(logDay: LogDay): JudgedDate;
  /** What is stored of a log day that is to be scored, by actor. It is let go of. */
  takeStored(logDay: LogDay): readonly StoredDay[];
  /** What counts as the past of a log day. */
  pastOf(logDay: LogDay): Past;
  /** Everybody's days so far, as far as they are the past of a log day, and that day; by actor. */
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
 * Loads what the days from `from` to `through` are scored against; all of it is folded. The scores
 * of days before `from`, which were sealed and which nothing has touched since, stand.
 */
export async function openLedger(
  { first, from, through }: DaysToScore,
  pipeline: Pipeline,
  verdicts: Verdicts,
): Promise<SealingLedger> {
  const { settings, history } = pipeline;
  const { falseAlertsPerThousandStaffDays } = settings.organisation.alertBudget;
  const judge = judgeOf(settings, pipeline);
  const begin = scoringReads(first, from);
  const workingDaysUpTo = workingDayCounter(judge.calendar, begin);
  const dateOf = (logDay: LogDay): JudgedDate => {
    const day = numberOfLogDay(logDay);
    return { day, workingDays: workingDaysUpTo(day) };
  };
  const { actors, counts } = await staffSpan(begin, through, history);
  const histories = staffHistories(dateOf(from).workingDays, judge, workingDaysUpTo);
  const passed = passedDays(counts, from, dateOf, daysOfMisuse(verdicts));
  const misused = new Set(verdicts.misuse.flatMap((one) => one.actors));
  const ofMisused: StoredDay[] = [];
  const toScore = new Map<LogDay, StoredDay[]>();
  const subjectPicks = new Map<string, Map<LogDay, SubjectPick>>();
  const unsettled: StoredDay[] = [];
  const noteSubjects = ({ logDay, sealed }: StoredDay): void => {
    for (const pick of sealed?.subjects ?? []) {
      const own = subjectPicks.get(pick.subject) ?? new Map<LogDay, SubjectPick>();
      subjectPicks.set(pick.subject, own.set(logDay, pick));
    }
  };
  const daysOf = (actor: string) => history.days(actor, begin, through);
  await eachAccount(actors, daysOf, (actor, days) => {
    if (misused.has(actor)) ofMisused.push(...days);
    for (const day of days) {
      const { logDay } = day;
      const { written, unexplained } = unpackSubjects(day.subjects);
      // What staff wrote explains accesses in cases, too.
      if (day.digest !== '') judge.work.set(actor, logDay, written);
      if (logDay >= from) {
        const stored = toScore.get(logDay);
        if (stored === undefined) toScore.set(logDay, [day]);
        else stored.push(day);
        continue;
      }
      const looked = lookedDayOf(day, unexplained, settings);
      histories.add(day, looked);
      passed.add(day, looked);
      noteSubjects(day);
    }
  });
  const looks = looksWindow();
  const pastOf = leavingOut(verdicts.misuse, ofMisused);
  const ledger = {
    judge,
    verdicts,
    pastOf,
    subjectPicks,
    noteSubjects,
    relations: relationsOf(settings, judge),
    budget: budgetOf(falseAlertsPerThousandStaffDays),
    warmUpBudget: warmUpBudget(falseAlertsPerThousandStaffDays),
    ...passed.scores,
    dateOf,
    takeStored(logDay: LogDay) {
      const stored = toScore.get(logDay) ?? [];
      toScore.delete(logDay);
      return stored;
    },
    histories: (logDay: LogDay) => histories.sorted().map((one) => pastIn(one, pastOf(logDay))),
    subjectScores(logDay: LogDay) {
      const past = pastOf(logDay);
      return looks.scoresOn(dateOf(logDay), (actor, day) => isIn(past, actor, day));
    },
    add(day: StoredDay) {
      const looked = lookedDayOf(day, unpackSubjects(day.subjects).unexplained, settings);
      histories.add(day, looked);
      looks.add(day.actor, looked);
    },
    leaveUnsettled: (day: StoredDay) => unsettled.push(day),
    takeUnsettled: () => unsettled.splice(0),
  };
  passed.pass(looks, ledger.subjectScores, ledger.warmUpBudget);
  return ledger;
}

function pastIn(history: StaffHistory, past: Past): StaffHistory {
  if (past.isWhole(history.actor)) return history;
  return { ...history, days: history.days.filter(({ day }) => isIn(past, history.actor, day)) };
}

function isIn(past: Past, actor: string, day: number): boolean {
  return past.isWhole(actor) || past.holds({ actor, logDay: logDayFromNumber(day) });
}

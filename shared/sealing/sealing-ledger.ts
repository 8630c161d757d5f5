import type { JudgedDate } from '../calibration/lookback.ts';
import type { HistoryDay, StaffHistory } from '../calibration/staff-history.ts';
import type { Relations } from '../detectors/channel.ts';
import type { StoredDay, SubjectPick } from '../history/contribution.ts';
import { type Judge, judgeOf } from '../judging.ts';
import { type LogDay, numberOfLogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { Settings } from '../settings/settings.ts';
import { historyDayOf, loadHistory } from './loaded-history.ts';
import type { SealedScores } from './reference-window.ts';
import { relationsOf } from './relations.ts';
import { workingDayCounter } from './working-days.ts';

/** What sealing has in hand while it goes from day to day. */
export interface SealingLedger {
  readonly judge: Judge;
  readonly relations: Relations;
  readonly staff: Settings['staff'];
  /** The scores of the days that are done, earliest first. */
  readonly sealed: SealedScores[];
  dateOf(logDay: LogDay): JudgedDate;
  /** What is stored of a log day, sorted by actor. */
  storedOn(logDay: LogDay): readonly StoredDay[];
  /** Everybody's days so far. */
  histories(): readonly StaffHistory[];
  /** Adds a day to the histories; days of one actor in order. */
  add(day: StoredDay): void;
  /** Keeps the residents whom calibration picked on a sealed day. */
  noteSubjects(day: StoredDay): void;
  /** By resident (keyed hash, hexadecimal), then log day. */
  readonly subjectPicks: ReadonlyMap<string, ReadonlyMap<LogDay, SubjectPick>>;
}

/** Loads everything from `first` to `through`. */
export async function openLedger(
  first: LogDay,
  through: LogDay,
  { settings, history, subjectKey }: Pipeline,
): Promise<SealingLedger> {
  const judge = judgeOf(settings, subjectKey);
  const days = [...(await loadHistory(first, through, history)).values()].flat();
  const byDay = Map.groupBy(days, ({ logDay }) => logDay);
  const workingDaysUpTo = workingDayCounter(judge.calendar, first);
  const histories = new Map<string, { readonly actor: string; readonly days: HistoryDay[] }>();
  const subjectPicks = new Map<string, Map<LogDay, SubjectPick>>();
  return {
    judge,
    subjectPicks,
    noteSubjects({ logDay, sealed }) {
      for (const pick of sealed?.subjects ?? []) {
        const own = subjectPicks.get(pick.subject) ?? new Map<LogDay, SubjectPick>();
        subjectPicks.set(pick.subject, own.set(logDay, pick));
      }
    },
    relations: relationsOf(settings, judge),
    staff: settings.staff,
    sealed: [],
    dateOf(logDay) {
      const day = numberOfLogDay(logDay);
      return { day, workingDays: workingDaysUpTo(day) };
    },
    storedOn: (logDay) => byDay.get(logDay) ?? [],
    histories: () => [...histories.values()],
    add(day) {
      const own = histories.get(day.actor) ?? { actor: day.actor, days: [] };
      histories.set(day.actor, own);
      own.days.push(historyDayOf(day, settings, judge, workingDaysUpTo));
    },
  };
}

/** The first log day whose logs are not all sealed as they are now; null: all are. */
export function firstUnsealed(days: readonly StoredDay[]): LogDay | null {
  let first: LogDay | null = null;
  for (const { logDay, sealed, digest } of days)
    if (sealed?.digest !== digest && (first === null || logDay < first)) first = logDay;
  return first;
}

import { surelyKeptDays } from '../calibration/kept-days.ts';
import { referenceWorkingDaysMax } from '../calibration/warm-up.ts';
import { colleagueWorkDays } from '../explanations/colleague-work.ts';
import { ownWorkDays } from '../explanations/own-work.ts';
import { limits } from '../limits.ts';
import { addDays, type LogDay, numberOfLogDay } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';
import { workingDayCounter } from './working-days.ts';

/** Explanations of a log day may change while colleagues' work of so many days later arrives. */
export const explainedDays = colleagueWorkDays;

/** The first log day that is read to fold days from `from` on: as far back as own work explains. */
export function foldingReads(from: LogDay): LogDay {
  return addDays(from, -ownWorkDays);
}

/**
 * The first log day that is read to score days from `from` on; `first` is that of all logs. No
 * further back than history is kept, so that a machine on which nothing expires reads as much in
 * its tenth year as in its second, and comes to the same as a table.
 */
export function scoringReads(first: LogDay, from: LogDay): LogDay {
  const begin = addDays(from, -limits.historyDaysKept);
  return begin > first ? begin : first;
}

/**
 * The first log day that a seal up to `through` can judge again as it was judged before: all days
 * that it was measured by, at most 180 working days back, are surely kept (only the last use of an
 * account that was idle for most of a year, and the total of a year, look further). Earlier ones
 * stay as they were judged, whatever their logs or old cases turn out to say: measured by what is
 * left of their past they would come to something else. Some three months before `through`;
 * everything where nothing can have expired.
 */
export function judgedAgainFrom(first: LogDay, through: LogDay, calendar: Calendar): LogDay {
  const kept = addDays(through, -surelyKeptDays);
  if (first >= kept) return first;
  const workingDaysUpTo = workingDayCounter(calendar, kept);
  let day = kept;
  while (day < through && workingDaysUpTo(numberOfLogDay(day)) <= referenceWorkingDaysMax)
    day = addDays(day, 1);
  return addDays(day, explainedDays);
}

import { addDays, type LogDay } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';
import type { BelievedDays } from './source-ahead.ts';
import type { SourceFigures } from './source-day-union.ts';
import { recordOf, speaksEveryDay } from './source-record.ts';

/** How long a log day waits for the logs of a source, in working days of log time (detection, 1). */
const waitWorkingDaysMax = 5;

/** 12:00: evening hours before it are the early morning. */
const noonSlot = 48;

/** The newest believed log day of all sources: log time. null: there is no line at all. */
export function newestLogDay(sources: readonly BelievedDays[]): LogDay | null {
  const newest = sources.flatMap(({ days }) => days.at(-1)?.logDay ?? []);
  return newest.toSorted().at(-1) ?? null;
}

/**
 * The log day up to which a source's logs are complete, by their content only; null: it has not
 * spoken yet. Everything before its newest day is complete, and so is that day itself if a line of it
 * lies after the organisation's hours. An hourly or daily source is held back by a working day
 * without lines, unless it was often silent before, and no longer than five working days. An
 * irregular source never holds anything back. Holes within a day are not seen here, but by
 * `log-integrity`; the working day that a seal waits on top is there for them.
 */
export function watermark(
  believed: BelievedDays,
  newest: LogDay,
  calendar: Calendar,
): LogDay | null {
  const { source, days } = believed;
  if (source.cadence === 'irregular') return newest;
  const last = days.at(-1);
  if (last === undefined) return null;
  const reached = isWhole(last, calendar) ? last.logDay : addDays(last.logDay, -1);
  if (source.cadence === 'weekly' || source.cadence === 'monthly') return reached;
  const missing = firstMissing(believed, reached, newest, calendar);
  return missing === null ? reached : addDays(missing, -1);
}

/**
 * Whether a log day can be sealed: every source is complete up to the next working day, or five
 * working days lie between it and the newest log day of all. `watermarks` has one entry a source.
 */
export function sealable(
  logDay: LogDay,
  watermarks: readonly (LogDay | null)[],
  newest: LogDay,
  calendar: Calendar,
): boolean {
  if (isWaitOver(logDay, newest, calendar)) return true;
  const next = calendar.nextWorkingDay(logDay, null);
  return next !== null && watermarks.every((mark) => mark !== null && mark >= next);
}

function isWaitOver(logDay: LogDay, newest: LogDay, calendar: Calendar): boolean {
  return calendar.workingDaysBetween(logDay, newest, null) >= waitWorkingDaysMax;
}

function isWhole({ logDay, lastAt, slots }: SourceFigures, calendar: Calendar): boolean {
  const period = calendar.periodOf(lastAt, null);
  const isAfternoon = (slots.at(-1)?.slot ?? 0) >= noonSlot;
  return calendar.isOpenDay(logDay, null) && isAfternoon && period !== 'office';
}

/** The first working day up to `reached` without lines that is still waited for; null: none. */
function firstMissing(
  { source, days }: BelievedDays,
  reached: LogDay,
  newest: LogDay,
  calendar: Calendar,
): LogDay | null {
  const spoken = new Set(days.map(({ logDay }) => logDay));
  const begin = days[0]?.logDay ?? reached;
  let missing: LogDay | null = null;
  for (let day = reached; day > begin && !isWaitOver(day, newest, calendar); ) {
    if (calendar.isOpenDay(day, null) && !spoken.has(day)) missing = day;
    day = addDays(day, -1);
  }
  if (missing === null) return null;
  return speaksEveryDay(recordOf(source, days, missing, calendar).past) ? missing : null;
}

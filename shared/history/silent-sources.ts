import { addDays, type LogDay, logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import type { SourceDayStore } from '../ports.ts';
import type { Settings, Source } from '../settings/settings.ts';
import { compileCalendar } from '../working-time.ts';
import { sourceParameters } from './source-record.ts';

/** How far back lines are looked for, in days: longer than any cadence may be silent. */
export const arrivalDaysBack = 100;

/**
 * Working days without a line, by cadence, that no transfer explains: those of `log-integrity`, and
 * one more for a daily source, whose log of yesterday may come in the course of today.
 */
const silentWorkingDays: Readonly<Record<Source['cadence'], number>> = {
  hourly: sourceParameters.silentHourlyWorkingDays,
  daily: sourceParameters.silentDailyWorkingDays + 1,
  weekly: sourceParameters.silentWeeklyWorkingDays,
  monthly: sourceParameters.silentMonthlyWorkingDays,
  irregular: Infinity,
};

/** How far one source has come, by the clock on the wall. */
export interface SourceArrival {
  readonly source: Source;
  /** The newest log day with a line, not after today; null: none in the last hundred days. */
  readonly newest: LogDay | null;
  /** Working days after it that are over. */
  readonly quietWorkingDays: number;
  /** Whether that is longer than its cadence allows. Such a source may never have been connected. */
  readonly isSilent: boolean;
}

/**
 * Which sources have fallen silent at `now` (ms since 1970), in the order of `sources.yaml`. Unlike
 * `log-integrity`, which judges sealed days against a source's own past, this sees also a source that
 * never spoke, and that all of them are silent. An irregular source never is.
 */
export async function sourceArrivals(
  settings: Settings,
  sourceDays: SourceDayStore,
  now: number,
): Promise<readonly SourceArrival[]> {
  const { timeZone } = settings.organisation;
  const calendar = compileCalendar(settings.calendar, timeZone);
  const today = logDayFromNumber(logDayNumber(now, zoneShift(timeZone)));
  const first = addDays(today, -arrivalDaysBack);
  const arrivals: SourceArrival[] = [];
  for (const source of settings.sources) {
    const days = await sourceDays.of(source.id, first, today);
    const newest = days.at(-1)?.logDay ?? null;
    const quietWorkingDays = calendar.workingDaysBetween(newest ?? first, today, null);
    const isSilent = quietWorkingDays >= silentWorkingDays[source.cadence];
    arrivals.push({ source, newest, quietWorkingDays, isSilent });
  }
  return arrivals;
}

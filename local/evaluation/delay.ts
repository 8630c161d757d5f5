import type { LogDay } from '../../shared/log-day.ts';
import type { Calendar } from '../../shared/working-time.ts';

/**
 * Working days from an incident's first day to the day whose sealing opened the case; 0 where that
 * was the same day (or earlier: a case that was open already).
 */
export function delayDays(first: LogDay, openedOn: LogDay, calendar: Calendar): number {
  if (openedOn <= first) return 0;
  const between = calendar.workingDaysBetween(first, openedOn, null);
  return between + (calendar.isOpenDay(openedOn, null) ? 1 : 0);
}

import { believe, type SourceDays } from '../history/source-ahead.ts';
import { uniteSourceDays } from '../history/source-day-union.ts';
import { newestLogDay, sealable, watermark } from '../history/watermark.ts';
import { addDays, type LogDay, logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { compileCalendar } from '../working-time.ts';
import { spanOf } from './loaded-history.ts';

/** What tells how far the logs reach. */
export type SealablePorts = Pick<Pipeline, 'settings' | 'sourceDays' | 'manifests'>;

/**
 * The newest log day that may be sealed: every source is complete up to a working day later, or
 * five working days of log time have passed (detection, section 1). null: none yet. It depends on
 * what the logs hold only; `now` (ms since 1970) leaves out days that are not over, nothing else.
 */
export async function sealableThrough(
  { settings, sourceDays, manifests }: SealablePorts,
  now: number | null = null,
): Promise<LogDay | null> {
  const span = await spanOf(manifests);
  if (span === null) return null;
  const { timeZone } = settings.organisation;
  const sources: SourceDays[] = [];
  for (const source of settings.sources) {
    const days = uniteSourceDays(await sourceDays.of(source.id, span.from, span.until));
    sources.push({ source, days });
  }
  const calendar = compileCalendar(settings.calendar, timeZone);
  const believed = believe(sources);
  const newest = newestLogDay(believed);
  if (newest === null) return null;
  const watermarks = believed.map((one) => watermark(one, newest, calendar));
  const over = now === null ? newest : lastDayOver(now, timeZone);
  const [last = newest] = [newest, over].sort();
  for (let day = last; day >= span.from; day = addDays(day, -1))
    if (sealable(day, watermarks, newest, calendar)) return day;
  return null;
}

/** The log day before the one that the instant (ms since 1970) belongs to. */
export function lastDayOver(now: number, timeZone: string): LogDay {
  return logDayFromNumber(logDayNumber(now, zoneShift(timeZone)) - 1);
}

import { limits } from '../limits.ts';
import type { LogDay } from '../log-day.ts';

/**
 * How many working days lie strictly between two log days, `from` before `until`; 0 for
 * neighbours.
 */
export type WorkingDaysBetween = (from: LogDay, until: LogDay) => number;

/**
 * Parts log days into episodes (detection, section 4.4): days that fewer than
 * `limits.episodeQuietWorkingDays` working days separate belong together. Any order and repetition
 * of the days gives the same episodes, each sorted, the earliest first.
 */
export function episodesOf(
  logDays: Iterable<LogDay>,
  workingDaysBetween: WorkingDaysBetween,
): readonly (readonly [LogDay, ...LogDay[]])[] {
  const episodes: [LogDay, ...LogDay[]][] = [];
  for (const logDay of [...new Set(logDays)].sort()) {
    const episode = episodes.at(-1);
    const last = episode?.at(-1);
    const joins =
      last !== undefined && workingDaysBetween(last, logDay) < limits.episodeQuietWorkingDays;
    if (episode && joins) episode.push(logDay);
    else episodes.push([logDay]);
  }
  return episodes;
}

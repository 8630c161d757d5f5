import { logDayCutMinutes } from '../log-day.ts';
import { say } from '../whole-language.ts';
import { textThatParses } from './refuse.ts';
import type { Hours } from './settings.ts';

const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

/**
 * Opening hours `HH:MM-HH:MM` of a log day: they begin at 04:00 or later and end by 28:00 (04:00
 * of the next morning; hours after midnight count on).
 */
export const openHours = textThatParses(readOpenHours, (given) =>
  say((c) => c.settings.notOpenHours(given)),
);

/** Opening hours, or `closed` (null). */
export const openHoursOrClosed = textThatParses(
  (given) => (given === 'closed' ? null : readOpenHours(given)),
  (given) => say((c) => c.settings.notOpenHoursOrClosed(given)),
);

/** `HH:MM-HH:MM` on the clock; an earlier end is on the next day. */
export const nightHours = textThatParses(
  (given) => {
    const hours = readHours(given);
    const fits = hours !== undefined && hours.from < dayMinutes && hours.until <= dayMinutes;
    return fits && hours.from !== hours.until ? hours : undefined;
  },
  (given) => say((c) => c.settings.notNightHours(given)),
);

function readOpenHours(given: string): Hours | undefined {
  const hours = readHours(given);
  const fits =
    hours !== undefined &&
    hours.from < hours.until &&
    hours.from >= logDayCutMinutes &&
    hours.until <= logDayCutMinutes + dayMinutes;
  return fits ? hours : undefined;
}

function readHours(given: string): Hours | undefined {
  const parts = /^(\d{1,2}):([0-5]\d)-(\d{1,2}):([0-5]\d)$/.exec(given);
  if (parts === null) return undefined;
  const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = parts.slice(1).map(Number);
  return {
    from: fromHour * hourMinutes + fromMinute,
    until: untilHour * hourMinutes + untilMinute,
  };
}

import { type CityDay, minuteMs } from './days.ts';
import type { Random } from './random.ts';

/** `YYYY-MM-DDTHH:MM` of a minute of a local day; minutes past 1439 fall on the next. */
export function localMinute(day: CityDay, minute: number): string {
  const wall = Date.parse(`${day.date}T00:00:00Z`) + minute * minuteMs;
  return new Date(wall).toISOString().slice(0, 16);
}

/** The instant of a minute (and a chance part of it) of a local day. */
export function instantOf(day: CityDay, minute: number): number {
  return day.midnight + Math.round(minute * minuteMs);
}

/** A minute of the office day: busy mornings and afternoons, a quiet lunch. */
export function officeMinute(random: Random, from: number, until: number): number {
  const minute = from + random.fraction() * (until - from);
  const isLunch = minute >= 12 * 60 && minute < 13 * 60;
  return isLunch && random.chance(0.75) ? from + random.fraction() * (until - from) : minute;
}

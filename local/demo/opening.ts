import { addDays, weekday } from '../../shared/log-day.ts';
import type { Hours, Settings, Tenure } from '../../shared/settings/settings.ts';
import type { Calendar } from '../../shared/working-time.ts';
import type { CityDate } from './operation.ts';

/** The 30 days of the demo: a Monday holiday (2026-10-12, スポーツの日) is among them. */
export const firstDate: CityDate = '2026-09-24';
export const lastDate: CityDate = '2026-10-23';

export function datesBetween(from: CityDate, until: CityDate): readonly CityDate[] {
  const dates: CityDate[] = [];
  for (let date = from; date <= until; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** When a section's counter is open on a date; null: it is closed. */
export function openingHours(
  settings: Settings,
  calendar: Calendar,
  date: CityDate,
  section: string,
): Hours | null {
  if (!calendar.isOpenDay(date, section)) return null;
  const extra = settings.calendar.extraOpenings.find(
    (one) => one.date === date && (one.sections === null || one.sections.includes(section)),
  );
  if (extra !== undefined) return extra.hours;
  const week = settings.calendar.sectionWeeks.get(section) ?? settings.calendar.defaultWeek;
  return week[weekday(date)] ?? null;
}

/** Who is in office on a date, in the order of `staff.csv`. */
export function inOffice(settings: Settings, date: CityDate): readonly Tenure[] {
  return [...settings.staff.values()].flatMap((tenures) =>
    tenures.filter((one) => one.from <= date && (one.until === null || date <= one.until)),
  );
}

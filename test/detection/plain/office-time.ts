import { dayNumber, logDayOf, minuteOf, type Row } from './city-records.ts';

/** National holidays of the months that the city is simulated for. */
const holidays = new Set([
  '2026-01-01',
  '2026-01-12',
  '2026-02-11',
  '2026-02-23',
  '2026-03-20',
  '2026-04-29',
  '2026-05-03',
  '2026-05-04',
  '2026-05-05',
  '2026-05-06',
]);

/** Mondays to Fridays without holidays; the city's sections share their open days. */
export function isOpenDay(logDay: string): boolean {
  const weekday = (dayNumber(logDay) + 4) % 7;
  const isNewYear = logDay.slice(5) <= '01-03' || logDay.slice(5) >= '12-29';
  return weekday >= 1 && weekday <= 5 && !holidays.has(logDay) && !isNewYear;
}

/** How many working days there are from the first to a log day. */
export function workingDays(first: string, logDay: string): number {
  let count = 0;
  for (let day = dayNumber(first); day <= dayNumber(logDay); day += 1)
    if (isOpenDay(new Date(day * 86_400_000).toISOString().slice(0, 10))) count += 1;
  return count;
}

/** When it was, seen from a section: 8:30–17:15 (市民課 on Tuesdays to 19:00), 30 minutes' grace. */
export function periodOf(at: number, section: string | null): string {
  const logDay = logDayOf(at);
  const minute = minuteOf(at);
  const isTuesday = (dayNumber(logDay) + 4) % 7 === 2;
  const end = section === '市民課' && isTuesday ? 19 * 60 : 17 * 60 + 15;
  if (isOpenDay(logDay) && minute >= 8 * 60 && minute < end + 30) return 'office';
  if (minute % 1_440 >= 22 * 60 || minute % 1_440 < 5 * 60) return 'night';
  return isOpenDay(logDay) ? 'evening' : 'closed-day';
}

/** The duty rosters of calendar.yaml: who, which system, on which date from 8:30 to 17:15. */
export function rostersOf(calendar: string): readonly Row[] {
  const pattern = /from: (?<from>\S+), until: (?<until>\S+), actors: \[(?<actors>.*?)\]/gu;
  return [...calendar.matchAll(pattern)].map((found) => ({ ...found.groups }));
}

import {
  addDays,
  type LogDay,
  logDayFromNumber,
  logDayNumber,
  numberOfLogDay,
  weekday,
  zoneShift,
} from './log-day.ts';
import { isNationalHoliday } from './national-holidays.ts';
import type { CalendarSettings, DutyRoster, Hours } from './settings/settings.ts';

/**
 * When an event happened, seen from the actor's section:
 * `office` opening hours with the grace on both sides; `evening` outside them on an open day (the
 * early morning too); `night` the configured night hours, whatever the day; `closed-day` a day on
 * which the section is closed. Opening hours win over the night, the night over the closed day.
 */
export type WorkingPeriod = 'office' | 'evening' | 'night' | 'closed-day';

/** The organisation's working time. Days are log days: 00:00–04:00 belongs to the day before. */
export interface Calendar {
  /** The period of an instant (ms since 1970), seen from a section (null: the organisation). */
  periodOf(at: number, section: string | null): WorkingPeriod;
  /** Whether the section (null: the organisation) is open at some time of the log day. */
  isOpenDay(day: LogDay, section: string | null): boolean;
  /** The roster that puts the account on duty for the system at that instant. */
  onDuty(at: number, actor: string, system: string): DutyRoster | null;
  /** The first open day after the given one; null: none within ten years. */
  nextWorkingDay(day: LogDay, section: string | null): LogDay | null;
  /** How many open days lie between two days, neither of them counted. */
  workingDaysBetween(after: LogDay, before: LogDay, section: string | null): number;
}

const searchDaysMax = 3_660;
const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** Compiles the calendar's settings for a time zone. */
export function compileCalendar(settings: CalendarSettings, timeZone: string): Calendar {
  const shift = zoneShift(timeZone);
  const hoursOf = openingHours(settings);
  const rosters = Map.groupBy(
    settings.dutyRosters.flatMap((roster) => roster.actors.map((actor) => ({ actor, roster }))),
    ({ actor }) => actor,
  );
  const isOpenDay = (day: LogDay, section: string | null) =>
    hoursOf(numberOfLogDay(day), section) !== null;
  return {
    isOpenDay,
    periodOf(at, section) {
      const day = logDayNumber(at, shift);
      const minute = Math.floor((at + shift(at)) / minuteMs) - day * dayMinutes;
      const hours = hoursOf(day, section);
      if (hours !== null && isWithin(minute, hours, settings.graceMinutes)) return 'office';
      if (isNight(minute % dayMinutes, settings.night)) return 'night';
      return hours === null ? 'closed-day' : 'evening';
    },
    onDuty(at, actor, system) {
      const found = rosters.get(actor)?.find(({ roster }) => covers(roster, at, system));
      return found?.roster ?? null;
    },
    nextWorkingDay(day, section) {
      for (let count = 1; count <= searchDaysMax; count += 1) {
        const candidate = addDays(day, count);
        if (isOpenDay(candidate, section)) return candidate;
      }
      return null;
    },
    workingDaysBetween(after, before, section) {
      const last = numberOfLogDay(before);
      let count = 0;
      for (let day = numberOfLogDay(after) + 1; day < last; day += 1) {
        if (hoursOf(day, section) !== null) count += 1;
      }
      return count;
    },
  };
}

/** With 30 minutes' grace, closing at 17:15 lasts until 17:44:59. */
function isWithin(minute: number, hours: Hours, graceMinutes: number): boolean {
  return minute >= hours.from - graceMinutes && minute < hours.until + graceMinutes;
}

function isNight(minute: number, night: Hours): boolean {
  return night.from < night.until
    ? minute >= night.from && minute < night.until
    : minute >= night.from || minute < night.until;
}

function covers(roster: DutyRoster, at: number, system: string): boolean {
  return (
    roster.from <= at &&
    at <= roster.until &&
    (roster.systems === null || roster.systems.includes(system))
  );
}

const knownDaysMax = 50_000;

/** The opening hours of a section on a log day; null: closed. What was asked before is kept. */
function openingHours(settings: CalendarSettings) {
  const named = namedSections(settings);
  const known = new Map<string | null, Map<number, Hours | null>>();
  return (day: number, given: string | null): Hours | null => {
    // Sections that the calendar does not name share the organisation's hours.
    const section = given !== null && named.has(given) ? given : null;
    const days = known.get(section) ?? new Map<number, Hours | null>();
    known.set(section, days);
    const before = days.get(day);
    if (before !== undefined) return before;
    const hours = hoursOn(settings, logDayFromNumber(day), section);
    if (days.size >= knownDaysMax) days.clear();
    days.set(day, hours);
    return hours;
  };
}

function namedSections({ sectionWeeks, extraOpenings }: CalendarSettings): ReadonlySet<string> {
  return new Set([
    ...sectionWeeks.keys(),
    ...extraOpenings.flatMap(({ sections }) => sections ?? []),
  ]);
}

/** An extra opening replaces the day's hours, whatever would close it. */
function hoursOn(settings: CalendarSettings, day: LogDay, section: string | null): Hours | null {
  const extra = settings.extraOpenings.find(
    ({ date, sections }) =>
      date === day && (sections === null || (section !== null && sections.includes(section))),
  );
  if (extra !== undefined) return extra.hours;
  if (settings.nationalHolidays && isNationalHoliday(day)) return null;
  if (settings.closures.some((closure) => isClosed(closure, day))) return null;
  const week = (section !== null && settings.sectionWeeks.get(section)) || settings.defaultWeek;
  return week[weekday(day)] ?? null;
}

function isClosed({ from, until }: CalendarSettings['closures'][number], day: LogDay): boolean {
  const isYearly = from.length === 'MM-DD'.length;
  const date = isYearly ? day.slice('YYYY-'.length) : day;
  // A yearly closure whose end is the earlier date crosses the end of the year.
  return from <= until ? from <= date && date <= until : date >= from || date <= until;
}

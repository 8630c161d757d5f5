import { addDays, type LogDay, weekday } from '../../shared/log-day.ts';
import { isNationalHoliday } from '../../shared/national-holidays.ts';
import { assumptions } from './assumptions.ts';
import type { SectionKind } from './sections.ts';

/** One local date of the simulated time. */
export interface CityDay {
  /** From 0, the first day. */
  readonly index: number;
  readonly date: LogDay;
  /** The instant at which the local date begins, ms since 1970. */
  readonly midnight: number;
  readonly isOpen: boolean;
  readonly isElection: boolean;
  /** Busier Mondays and mornings after holidays. */
  readonly factor: number;
  /** Days to the next election; null: there is none ahead. */
  readonly daysToElection: number | null;
}

const tokyoShiftMs = 9 * 3_600_000;
export const minuteMs = 60_000;
export const openingMinute = 8 * 60 + 30;

/** All days from the first on. */
export function callDays(begin: LogDay, days: number): readonly CityDay[] {
  const election = electionIn(begin, days);
  return Array.from({ length: days }, (_, index) => {
    const date = addDays(begin, index);
    const factor = assumptions.weekdayFactors[weekday(date)] ?? 1;
    return {
      index,
      date,
      midnight: Date.parse(`${date}T00:00:00Z`) - tokyoShiftMs,
      isOpen: isOpenDate(date),
      isElection: index === election,
      factor: isOpenDate(addDays(date, -1)) ? factor : factor * assumptions.afterClosureFactor,
      daysToElection: election === null || election < index ? null : election - index,
    };
  });
}

/** Closed at weekends, on national holidays and from 29 December to 3 January. */
export function isOpenDate(date: LogDay): boolean {
  const inYear = date.slice(5);
  const isYearEnd = inYear >= '12-29' || inYear <= '01-03';
  return !isYearEnd && weekday(date) % 6 !== 0 && !isNationalHoliday(date);
}

/** Counters stay open on Tuesday evenings. Minutes after midnight. */
export function closingMinute(kind: SectionKind, date: LogDay): number {
  return kind === 'counter' && weekday(date) === 2 ? 19 * 60 : 17 * 60 + 15;
}

/** How much busier than usual a kind of section is: moving, tax, insurance notices, an election. */
export function seasonOf(kind: SectionKind, day: CityDay): number {
  const inYear = day.date.slice(5);
  const election = kind === 'counter' && (day.daysToElection ?? 99) <= 10 ? 1.4 : 1;
  const usual = seasons[kind].find(({ from, until }) => from <= inYear && inYear <= until);
  return (usual?.factor ?? 1) * election;
}

interface Season {
  readonly from: string;
  readonly until: string;
  readonly factor: number;
}

const seasons: Readonly<Record<SectionKind, readonly Season[]>> = {
  counter: [{ from: '03-15', until: '04-12', factor: 1.8 }],
  tax: [
    { from: '02-16', until: '03-15', factor: 1.7 },
    { from: '06-01', until: '06-30', factor: 1.5 },
  ],
  welfare: [{ from: '06-01', until: '06-30', factor: 1.2 }],
  insurance: [
    { from: '04-01', until: '04-20', factor: 1.3 },
    { from: '07-01', until: '07-31', factor: 1.4 },
  ],
  'back-office': [{ from: '03-20', until: '04-10', factor: 1.3 }],
  ict: [],
};

const electionDaysMin = 60;

/** The Sunday a little past the middle; in a short time there is none. */
function electionIn(begin: LogDay, days: number): number | null {
  if (days < electionDaysMin) return null;
  const middle = Math.floor(days * 0.55);
  return middle + ((7 - weekday(addDays(begin, middle))) % 7);
}

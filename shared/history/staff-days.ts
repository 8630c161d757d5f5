import { type LogDay, logDayFromNumber } from '../log-day.ts';
import type { Contribution } from './contribution.ts';

/** The staff-days that one file touches. */
export interface StaffDaySummary {
  /** Sorted by actor, then log day. */
  readonly touched: readonly { readonly actor: string; readonly logDay: LogDay }[];
  /** First and last log day; null where there is none. */
  readonly from: LogDay | null;
  readonly until: LogDay | null;
}

/** Numbers the staff-days of one file from 0, and their parts. */
export interface StaffDays {
  readonly count: number;
  /** `day` in days since 1970-01-01. */
  numberOf(actor: string, day: number): number;
  /** The next contribution to a staff-day; parts count from 0. */
  nextPart(number: number, rest: Pick<Contribution, 'file' | 'source' | 'bytes'>): Contribution;
  summary(): StaffDaySummary;
}

/** No staff-days yet. */
export function createStaffDays(): StaffDays {
  const list: { readonly actor: string; readonly logDay: LogDay; parts: number }[] = [];
  const byActor = new Map<string, Map<number, number>>();
  const logDayOf = remembering(logDayFromNumber);
  return {
    get count() {
      return list.length;
    },
    numberOf(actor, day) {
      let numbers = byActor.get(actor);
      if (numbers === undefined) {
        numbers = new Map();
        byActor.set(actor, numbers);
      }
      const known = numbers.get(day);
      if (known !== undefined) return known;
      const number = list.length;
      numbers.set(day, number);
      list.push({ actor, logDay: logDayOf(day), parts: 0 });
      return number;
    },
    nextPart(number, { file, source, bytes }) {
      const day = list[number];
      if (day === undefined) throw new RangeError(`There is no staff-day ${number}.`);
      const part = day.parts;
      day.parts += 1;
      return { actor: day.actor, logDay: day.logDay, file, source, part, bytes };
    },
    summary() {
      const touched = list
        .map(({ actor, logDay }) => ({ actor, logDay }))
        .sort((a, b) => ascending(a.actor, b.actor) || ascending(a.logDay, b.logDay));
      return { touched, ...spanOf(touched.map(({ logDay }) => logDay)) };
    },
  };
}

function remembering(compute: (day: number) => LogDay): (day: number) => LogDay {
  const known = new Map<number, LogDay>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const logDay = compute(day);
    known.set(day, logDay);
    return logDay;
  };
}

function spanOf(days: readonly LogDay[]): Pick<StaffDaySummary, 'from' | 'until'> {
  const [first] = days;
  if (first === undefined) return { from: null, until: null };
  const earlier = (one: LogDay, other: LogDay): LogDay => (one < other ? one : other);
  const later = (one: LogDay, other: LogDay): LogDay => (one > other ? one : other);
  return { from: days.reduce(earlier, first), until: days.reduce(later, first) };
}

function ascending(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

import type { BelievedDays } from '../../../history/source-ahead.ts';
import { addDays, type LogDay, weekday } from '../../../log-day.ts';
import type { Source } from '../../../settings/settings.ts';
import type { Calendar } from '../../../working-time.ts';
import { daysOf, monthOf } from '../month.ts';
import type { CaseView } from './case-view.ts';

/**
 * What a source's log of a day is: there; there with a doubt that an open case names; not there
 * though it should be; not there, and people have found why; or not to be expected.
 */
export const dayStates = ['received', 'doubtful', 'missing', 'accounted', 'not-expected'] as const;
export type DayState = (typeof dayStates)[number];

/** One source in one period. */
export interface SourcePeriod {
  readonly source: Source['id'];
  readonly days: readonly { readonly logDay: LogDay; readonly state: DayState }[];
}

/** Whether the logs of a period are whole: without this nothing that was not found means anything. */
export interface Completeness {
  readonly sources: readonly SourcePeriod[];
  /** Source-days on which a log was to come. The other three add up to it. */
  readonly expected: number;
  readonly received: number;
  readonly accounted: number;
  /** Missing or doubtful. */
  readonly holes: number;
  /** Something was expected, and there is no hole. */
  readonly isComplete: boolean;
}

/** What tells whether logs are whole. */
export interface CompletenessMaterial {
  readonly sources: readonly BelievedDays[];
  readonly calendar: Calendar;
  readonly cases: readonly CaseView[];
}

/**
 * Source by source and day by day (`days`: those that are over, in order). A source of every day or hour is expected on every working day
 * since it first spoke, one that never spoke since any did; a weekly one once a week, a monthly one
 * once a month (its last day stands for it); an irregular one never. null: no log had come yet.
 */
export function completenessOf(
  days: readonly LogDay[],
  given: CompletenessMaterial,
): Completeness | null {
  const [begin] = given.sources.flatMap((one) => one.days[0]?.logDay ?? []).sort();
  const last = days.at(-1);
  if (begin === undefined || last === undefined || begin > last) return null;
  const sources = given.sources.map((one) => sourcePeriod(one, days, begin, given));
  const states = sources.flatMap((source) => source.days.map(({ state }) => state));
  const count = (...wanted: readonly DayState[]) =>
    states.filter((state) => wanted.includes(state)).length;
  const holes = count('missing', 'doubtful');
  const received = count('received');
  const accounted = count('accounted');
  const expected = received + accounted + holes;
  return { sources, expected, received, accounted, holes, isComplete: holes === 0 && expected > 0 };
}

function sourcePeriod(
  { source, days: spoken }: BelievedDays,
  days: readonly LogDay[],
  begin: LogDay,
  { calendar, cases }: CompletenessMaterial,
): SourcePeriod {
  const there = new Set(spoken.map(({ logDay }) => logDay));
  const from = spoken[0]?.logDay ?? begin;
  const about = cases.filter(({ facts }) => facts.source === source.id);
  const state = (day: LogDay): DayState => {
    const own = about.filter(({ facts }) => facts.from <= day && day <= facts.until);
    const isDoubted = own.some((one) => one.isStillFound && one.state !== 'explained');
    const isAccounted = !isDoubted && own.some((one) => one.state === 'explained');
    if (there.has(day)) return isDoubted ? 'doubtful' : 'received';
    if (day < from || !isExpected(source.cadence, day, there, calendar)) return 'not-expected';
    return isAccounted ? 'accounted' : 'missing';
  };
  return { source: source.id, days: days.map((logDay) => ({ logDay, state: state(logDay) })) };
}

function isExpected(
  cadence: Source['cadence'],
  day: LogDay,
  there: ReadonlySet<LogDay>,
  calendar: Calendar,
): boolean {
  const none = (count: number) =>
    Array.from({ length: count }, (_, back) => addDays(day, -back)).every((one) => !there.has(one));
  switch (cadence) {
    case 'hourly':
    case 'daily':
      return calendar.isOpenDay(day, null);
    case 'weekly':
      return weekday(day) === 0 && none(7);
    case 'monthly':
      return day === daysOf(monthOf(day)).at(-1) && none(Number(day.slice(8)));
    case 'irregular':
      return false;
  }
}

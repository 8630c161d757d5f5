import type { DayVector } from '../history/day-vector.ts';
import { memo } from './memo.ts';
import type { HistoryDay } from './staff-history.ts';

/** Figures that most accounts have on few days: what counts is how often, not how much. */
export type RareFigure =
  | 'afterHoursPeople'
  | 'uncountedExports'
  | 'pacedViews'
  | 'terminalSwitches';

/** An account's past days (closed ones too) and its peer group. */
export interface Exposure {
  readonly group: string;
  readonly past: readonly HistoryDay[];
}

/** The same with the day that is judged; null: the account did nothing on it. */
export interface ExposureToday extends Exposure {
  readonly today: HistoryDay | null;
}

/** The share of an account's days on which a figure is above 0, from 0 to 1. */
export interface Frequencies {
  of(exposure: Exposure): number;
  /**
   * The same for the judged day alone: at least the share of the other accounts that have it today
   * beyond what they usually have, one of them not counted. What many do at once has a common cause
   * (a flood, an election, orders that were not delivered) and says little about each of them.
   */
  today(exposure: ExposureToday): number;
}

/** An account's days weigh against its group's as so many days do; a group's against all. */
const groupDaysWorth = 40;
const wholeDaysWorth = 400;
/** Before anything is known: one day in a thousand. */
const start = { days: 1, outOf: 1_000 } as const;

/**
 * Beta–binomial shares of three levels: the organisation's, shrunk to by the group's, shrunk to by
 * the account's own. Who often works at night is measured by that, who never did by colleagues.
 */
export function frequenciesOf(
  figure: RareFigure & keyof DayVector,
  exposures: readonly ExposureToday[],
): Frequencies {
  const whole: { hits: number; days: number } = { hits: start.days, days: start.outOf };
  const groups = new Map<string, { hits: number; days: number }>();
  const counts = memo(({ past }: Exposure) => countOf(figure, past));
  for (const exposure of exposures) {
    const { group } = exposure;
    const { hits, days } = counts(exposure);
    const sum = groups.get(group) ?? { hits: 0, days: 0 };
    groups.set(group, { hits: sum.hits + hits, days: sum.days + days });
    whole.hits += hits;
    whole.days += days;
  }
  const wholeShare = whole.hits / whole.days;
  const usual = (exposure: Exposure): number => {
    const peers = groups.get(exposure.group) ?? { hits: 0, days: 0 };
    const groupShare = (peers.hits + wholeDaysWorth * wholeShare) / (peers.days + wholeDaysWorth);
    const own = counts(exposure);
    return (own.hits + groupDaysWorth * groupShare) / (own.days + groupDaysWorth);
  };
  const surplusOf = (one: ExposureToday): number =>
    (hasAny(figure, one.today) ? 1 : 0) - usual(one);
  let surplus = 0;
  for (const one of exposures) surplus += surplusOf(one);
  return {
    of: usual,
    today(one) {
      const others = surplus - surplusOf(one) - 1;
      return Math.max(usual(one), others / exposures.length);
    },
  };
}

function countOf(figure: RareFigure, past: readonly HistoryDay[]) {
  let hits = 0;
  for (const day of past) if (hasAny(figure, day)) hits += 1;
  return { hits, days: past.length };
}

function hasAny(figure: RareFigure, day: HistoryDay | null): boolean {
  return day !== null && day.vector[figure] > 0;
}

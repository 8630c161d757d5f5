import { type HistoryDay, peerGroupOf, type StaffHistory } from './staff-history.ts';

/** How far back baselines look, in working days (detection, section 1; 40 more for patience). */
export const lookbackWorkingDays = 160;

/** Of what an account did in another section before a transfer, this share counts. */
const formerSectionShare = 0.1;

/** The day that is judged: where it stands in working time. */
export interface JudgedDate {
  /** Days since 1970-01-01 of the log day. */
  readonly day: number;
  /** Working days of the organisation up to it. */
  readonly workingDays: number;
}

/** An account's open days before the day that is judged, oldest first: what its habit is made of. */
export interface Lookback {
  readonly days: readonly HistoryDay[];
  /** How many working days ago each was, at least 1. */
  readonly ages: Float64Array;
  /** What each day counts before its age is considered: 1, or less before a transfer. */
  readonly shares: Float64Array;
}

/** The lookback of an account whose peer group on the judged day is `group`. */
export function lookbackOf(history: StaffHistory, date: JudgedDate, group: string): Lookback {
  const days = history.days.filter(
    ({ day, workingDays, isOpen }) =>
      isOpen && day < date.day && date.workingDays - workingDays <= lookbackWorkingDays,
  );
  const ages = new Float64Array(days.length);
  const shares = new Float64Array(days.length);
  for (const [at, { workingDays, tenure }] of days.entries()) {
    ages[at] = Math.max(1, date.workingDays - workingDays);
    shares[at] = peerGroupOf(tenure) === group ? 1 : formerSectionShare;
  }
  return { days, ages, shares };
}

/** The days of an account within the span that a lookback covers, closed ones too. */
export function pastOf(history: StaffHistory, date: JudgedDate): readonly HistoryDay[] {
  return history.days.filter(
    ({ day, workingDays }) =>
      day < date.day && date.workingDays - workingDays <= lookbackWorkingDays,
  );
}

/** The values of a figure over a lookback, in its order. */
export function valuesOver(
  { days }: Lookback,
  figureOf: (day: HistoryDay) => number,
): Float64Array {
  const values = new Float64Array(days.length);
  for (const [at, day] of days.entries()) values[at] = figureOf(day);
  return values;
}

import {
  type HistoryDay,
  peerGroupOf,
  type StaffHistory,
  type VolumeFigure,
  volumeFigures,
} from './staff-history.ts';

/** How far back baselines look, in working days (detection, section 1; 40 more for patience). */
export const lookbackWorkingDays = 160;

/** After so many working days a day counts half in a habit (detection, section 3). */
export const halfLifeWorkingDays = 40;

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
  /** What each day counts in a habit: its share, halved every 40 working days. */
  readonly weights: Float64Array;
}

/** The lookback of an account whose peer group on the judged day is `group`. */
export function lookbackOf(history: StaffHistory, date: JudgedDate, group: string): Lookback {
  const days = history.days.filter(
    ({ day, workingDays, isOpen }) =>
      isOpen && day < date.day && date.workingDays - workingDays <= lookbackWorkingDays,
  );
  const ages = new Float64Array(days.length);
  const shares = new Float64Array(days.length);
  const weights = new Float64Array(days.length);
  let known: HistoryDay['tenure'] | undefined;
  let share = 1;
  for (const [at, { workingDays, tenure }] of days.entries()) {
    if (tenure !== known) share = peerGroupOf(tenure) === group ? 1 : formerSectionShare;
    known = tenure;
    const age = Math.max(1, date.workingDays - workingDays);
    ages[at] = age;
    shares[at] = share;
    weights[at] = share * 2 ** (-age / halfLifeWorkingDays);
  }
  return { days, ages, shares, weights };
}

/** Of the days of an account, those within the span that a lookback covers, closed ones too. */
export function pastOf(days: readonly HistoryDay[], date: JudgedDate): readonly HistoryDay[] {
  return days.filter(
    ({ day, workingDays }) =>
      day < date.day && date.workingDays - workingDays <= lookbackWorkingDays,
  );
}

/** The values of all figures over a lookback, in its order. */
export type Columns = Readonly<Record<VolumeFigure, Float64Array>>;

/** All at once: days lie scattered in memory, and are not gone to once for every figure. */
export function columnsOf({ days }: Lookback): Columns {
  const column = (): Float64Array => new Float64Array(days.length);
  const columns: Columns = {
    unapprovedPeople: column(),
    busiestHourPeople: column(),
    uncountedExports: column(),
    peopleSeen: column(),
    unexplainedPeople: column(),
    busiestHourUnexplained: column(),
    terminalSwitches: column(),
  };
  for (const [at, { vector }] of days.entries())
    for (const figure of volumeFigures) columns[figure][at] = vector[figure];
  return columns;
}

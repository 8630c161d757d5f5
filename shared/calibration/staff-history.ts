import type { DayFigures, DayVector } from '../history/day-vector.ts';
import type { Tenure } from '../settings/settings.ts';

/** One staff-day as calibration reads it: its figures, and where it stands in working time. */
export interface HistoryDay {
  /** Days since 1970-01-01 of the log day. */
  readonly day: number;
  /** How many working days of the organisation there were up to this day, since 1970-01-01. */
  readonly workingDays: number;
  /** Whether the account's section is open on this day. */
  readonly isOpen: boolean;
  /** null: the account is not in `staff.csv` on this day. */
  readonly tenure: Tenure | null;
  readonly vector: DayVector;
  /** Residents seen without recorded work, as keyed hashes. */
  readonly unexplained: readonly bigint[];
}

/** What is left of a staff-day that no baseline reaches back to. */
export interface KeptDay extends Pick<HistoryDay, 'day'> {
  readonly vector: DayFigures;
}

/** The days of one account, earliest first. */
export interface StaffHistory {
  readonly actor: string;
  /** What it is measured by: at least as far back as a lookback goes, without days of misuse. */
  readonly days: readonly HistoryDay[];
  /** The same with days of misuse: what is said of the past must be so. */
  readonly happened: readonly HistoryDay[];
  /** All of it that is kept: `days`, those before them, and what is no part of its past (misuse). */
  readonly kept: readonly KeptDay[];
}

/** Figures whose size is compared with an account's own habit and its section's. */
export const volumeFigures = [
  'unapprovedPeople',
  'busiestHourPeople',
  'uncountedExports',
  'peopleSeen',
  'unexplainedPeople',
  'busiestHourUnexplained',
  'terminalSwitches',
] as const satisfies readonly (keyof DayVector)[];
export type VolumeFigure = (typeof volumeFigures)[number];

/** Figures that follow the section's load of the day (weekday, season, a campaign). */
export const loadFigures: ReadonlySet<VolumeFigure> = new Set([
  'peopleSeen',
  'unexplainedPeople',
  'busiestHourUnexplained',
]);

/** Accounts of one kind and section are compared with each other; those without tenure among themselves. */
export function peerGroupOf(tenure: Tenure | null): string {
  return tenure === null ? '' : `${tenure.kind}\u0000${tenure.section}`;
}

import type { LogDay } from '../../shared/log-day.ts';

/** A time in one section. Both dates are included. */
export interface Posting {
  readonly section: number;
  readonly role: string;
  readonly from: LogDay;
  /** null while in office. */
  readonly until: LogDay | null;
}

/** A member of the staff, with the habits that make him or her differ from the others. */
export interface Official {
  readonly index: number;
  readonly actor: string;
  readonly terminal: string;
  /** Oldest first. */
  readonly postings: readonly Posting[];
  readonly isHead: boolean;
  readonly isPartTime: boolean;
  /** Own factor on the volume of work, part time and rank included. */
  readonly pace: number;
  /** The share of visits that no work stands behind. */
  readonly unexplained: number;
  /** Legitimate exports on an ordinary working day. */
  readonly exportsADay: number;
  /** Own factor on overtime. */
  readonly overtime: number;
}

/** Where the official works on a date; null: not, or no longer, in office. */
export function postingOn(official: Official, date: LogDay): Posting | null {
  return (
    official.postings.find(
      ({ from, until }) => from <= date && (until === null || date <= until),
    ) ?? null
  );
}

/** The last day in office; null: still in office. */
export function lastDayOf(official: Official): LogDay | null {
  return official.postings.at(-1)?.until ?? null;
}

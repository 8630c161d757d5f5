import type { LogDay } from '../log-day.ts';

/** What is asked of the kept history. */
export type Question =
  /** Which sections and accounts touched the record of a resident (keyed hash, 16 hex digits). */
  | { readonly kind: 'who-saw'; readonly subject: string }
  /** What one account did. */
  | { readonly kind: 'what-did'; readonly actor: string };

/** One asking, as its append-only record keeps it: reading is itself recorded. */
export interface StatementRequest {
  /** Counts from 1 without gaps. */
  readonly sequence: number;
  /** ms since 1970. */
  readonly at: number;
  /** The account of the person who asked. */
  readonly by: string;
  readonly reason: string;
  readonly question: Question;
  /** First and last log day that was asked about. */
  readonly from: LogDay;
  readonly until: LogDay;
  readonly outcome: 'shown' | 'refused';
  /** How many log lines the answer told of. */
  readonly lines: number;
}

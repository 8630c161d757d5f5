import * as z from 'zod';
import type { Action } from '../event.ts';

/**
 * From how many rows on a read of a database is an export: so many never fit one screen. The
 * default is the number of people from which on a leak must be reported (more than 100).
 */
export const exportRowsMin = z.int().min(1).default(101);

/** What a statement did, and how many people's records it covers. */
export interface RowsDeed {
  readonly action: Action;
  readonly records: number | null;
}

/**
 * A statement and the rows that it returned or changed (null: the log does not say). What neither
 * reads nor writes covers nobody; a read of many rows is an export.
 */
export function deedOfRows(action: Action, rows: number | null, rowsMin: number): RowsDeed {
  if (action === 'other') return { action, records: 0 };
  const isMany = action === 'search' && rows !== null && rows >= rowsMin;
  return { action: isMany ? 'export' : action, records: rows };
}

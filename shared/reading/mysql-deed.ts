import type { Outcome } from '../event.ts';
import { deedOfRows, type RowsDeed } from './rows-read.ts';
import { actionOfSql } from './sql-deed.ts';

/** The account of what the server does for itself. */
export const mysqlActor = '(mysql)';

/** A statement and the rows that it sent (null: the log does not say). */
export function deedOfMysqlStatement(
  statement: string,
  rowsSent: number | null,
  rowsMin: number,
): RowsDeed {
  const action = actionOfSql(statement);
  // Rows are counted on their way to the client: not what is written to a file, or changed.
  return deedOfRows(action, action === 'search' ? rowsSent : null, rowsMin);
}

/** By the error code (MySQL, "Server Error Message Reference"); 0 is success. */
export function outcomeOfMysql(code: number): Outcome {
  if (code === 0) return 'success';
  return refusals.has(code) ? 'denied' : 'error';
}

/** Access denied: to a database, account, table, column, routine, right; locked or expired account. */
const refusals = new Set([
  1044, 1045, 1130, 1142, 1143, 1227, 1370, 1410, 1698, 1820, 1862, 3118, 3955, 4151,
]);

import type { DatabaseSync } from 'node:sqlite';

/** Does all of the work or none of it; takes the write lock at once, so that it cannot lose it. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

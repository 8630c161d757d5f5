import { DatabaseSync } from 'node:sqlite';
import { CallError } from '../../errors.ts';
import { deliveryBook } from './delivery-book.ts';
import { sqliteBatches } from './sqlite-batches.ts';
import { sqliteCases } from './sqlite-cases.ts';
import { sqliteHistory } from './sqlite-history.ts';
import { sqliteJournals } from './sqlite-journals.ts';
import { sqliteManifests } from './sqlite-manifests.ts';
import { schemaVersion } from './sqlite-schema.ts';
import { sqliteSourceDays } from './sqlite-source-days.ts';
import type { SqliteStore } from './sqlite-store.ts';

/** How long the first read waits for a process that is opening the database, in milliseconds. */
const busyTimeoutMs = 30_000;

/**
 * Opens the database at `path` as it stands at this moment: whatever others write meanwhile is not
 * seen, and every write through it fails. Throws `CallError` where it is no database of Sekisho, or
 * one of another version.
 */
export function openSqliteReader(path: string): SqliteStore {
  const database = openAtThisMoment(path);
  return {
    history: sqliteHistory(database),
    sourceDays: sqliteSourceDays(database),
    manifests: sqliteManifests(database),
    cases: sqliteCases(database),
    batches: sqliteBatches(database),
    ...sqliteJournals(database),
    deliveries: deliveryBook(database),
    close: () => database.close(),
  };
}

function openAtThisMoment(path: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: busyTimeoutMs });
    // The first read of a transaction decides what all others see.
    database.exec('BEGIN');
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version !== schemaVersion) throw otherVersion(path, version);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof CallError) throw cause;
    throw new CallError(
      {
        ja: `${path} を読めません。関所の状態データベースか、読む権限があるかを確かめてください。`,
        en: `${path} cannot be read. Check that it is a Sekisho state database that you may read.`,
      },
      { cause },
    );
  }
}

function otherVersion(path: string, version: number): CallError {
  return new CallError({
    ja: `${path} は別の版の関所のものです（形式 ${version}、この版が読めるのは ${schemaVersion}）。同じ版を使うか、この版で seal を一度実行してください。`,
    en: `${path} belongs to another version of Sekisho (format ${version}; this one reads ${schemaVersion}). Use that version, or run seal of this one once.`,
  });
}

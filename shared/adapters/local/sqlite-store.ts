import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CallError } from '../../errors.ts';
import type { KeyChange } from '../../history/key-change.ts';
import type {
  BatchStore,
  CaseStore,
  HistoryStore,
  Journal,
  ManifestStore,
  SourceDayStore,
} from '../../ports.ts';
import type { StatementRequest } from '../../statements/request.ts';
import type { UnmaskingEntry } from '../../unmasking/entry.ts';
import type { SettingsChange } from '../../watching/settings-change.ts';
import { type DeliveryBook, deliveryBook } from './delivery-book.ts';
import { sqliteBatches } from './sqlite-batches.ts';
import { sqliteCases } from './sqlite-cases.ts';
import { sqliteHistory } from './sqlite-history.ts';
import { sqliteJournals } from './sqlite-journals.ts';
import { sqliteManifests } from './sqlite-manifests.ts';
import { migrations, schemaVersion } from './sqlite-schema.ts';
import { sqliteSourceDays } from './sqlite-source-days.ts';

/** The stores of one machine, in one file. */
export interface SqliteStore {
  readonly history: HistoryStore;
  readonly sourceDays: SourceDayStore;
  readonly manifests: ManifestStore;
  readonly cases: CaseStore;
  readonly batches: BatchStore;
  readonly statements: Journal<StatementRequest>;
  readonly unmasking: Journal<UnmaskingEntry>;
  readonly settingsChanges: Journal<SettingsChange>;
  readonly keyChanges: Journal<KeyChange>;
  readonly deliveries: DeliveryBook;
  close(): void;
}

/** How long a write waits for another process that is writing, in milliseconds. */
const busyTimeoutMs = 30_000;

/** SQLite gives its journals the rights of the database. */
const ownerOnly = 0o600;

/**
 * Opens, and where it is missing makes, the database at `path`; `:memory:` keeps nothing. One of an
 * earlier version is brought up to date. Several processes may have it open at once. Throws `CallError` where the file is no database of Sekisho
 * or one of a later version.
 */
export function openSqliteStore(path: string): SqliteStore {
  const database = openDatabase(path);
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

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    if (path !== ':memory:') closeSync(openSync(path, 'a', ownerOnly));
    database = new DatabaseSync(path, { timeout: busyTimeoutMs });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
    prepare(database, path);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof CallError) throw cause;
    throw new CallError(
      {
        ja: `${path} は関所の状態データベースとして開けません。別のフォルダーを指定してください。`,
        en: `${path} cannot be opened as a Sekisho state database. Name another folder.`,
      },
      { cause },
    );
  }
}

function prepare(database: DatabaseSync, path: string): void {
  if (versionOf(database) === schemaVersion) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    // Asked again inside the transaction: another process may have been first.
    const version = versionOf(database);
    if (version > schemaVersion) throw laterVersion(path, version);
    if (version < schemaVersion) {
      for (const step of migrations.slice(version)) database.exec(step);
      database.exec(`PRAGMA user_version = ${schemaVersion}`);
    }
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

function versionOf(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

function laterVersion(path: string, version: number): CallError {
  return new CallError({
    ja: `${path} は新しい版の関所が作ったものです（形式 ${version}、この版が読めるのは ${schemaVersion} まで）。関所を更新してください。`,
    en: `${path} was written by a later Sekisho (format ${version}; this one reads up to ${schemaVersion}). Update Sekisho.`,
  });
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { DatabaseSync } from 'node:sqlite';
import { CallError } from '../shared/errors.ts';
import { say } from '../shared/whole-language.ts';

export interface WatchLock {
  release(): void;
}

/**
 * Takes the state folder for one watch service. Throws a `CallError` that names the process which
 * holds it. The lock is SQLite's own file lock: the system lets go of it when its process ends,
 * however it ends, so a crash leaves nothing behind that someone would have to remove. The process
 * id stands beside it for the sentence only.
 */
export function lockForWatch(stateFolder: string): WatchLock {
  const database = new DatabaseSync(join(stateFolder, 'watch.lock'));
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw cause;
    throw new CallError(
      say((c) => c.command.watchedAlready(stateFolder, holderIn(stateFolder))),
      { cause },
    );
  }
  writeFileSync(join(stateFolder, 'watch.pid'), `${process.pid}\n`);
  return { release: () => database.close() };
}

/** The process that holds it; null: none does. It asks by reading, so that nobody is kept out. */
export function watchHolder(stateFolder: string): string | null {
  const file = join(stateFolder, 'watch.lock');
  if (!existsSync(file)) return null;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    database.exec('SELECT count(*) FROM sqlite_schema');
    return null;
  } catch (error) {
    if (!isBusy(error)) throw error;
    return holderIn(stateFolder);
  } finally {
    database.close();
  }
}

function holderIn(stateFolder: string): string {
  const pidFile = join(stateFolder, 'watch.pid');
  return existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : '?';
}

/** SQLITE_BUSY (SQLite's result codes). */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

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
  const pidFile = join(stateFolder, 'watch.pid');
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    if (!isBusy(cause)) throw cause;
    const holder = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : '?';
    throw new CallError(
      say((c) => c.command.watchedAlready(stateFolder, holder)),
      { cause },
    );
  }
  writeFileSync(pidFile, `${process.pid}\n`);
  return { release: () => database.close() };
}

/** SQLITE_BUSY (SQLite's result codes). */
function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 5;
}

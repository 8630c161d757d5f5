import { existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/whole-language.ts';

/** Throws a `CallError` where there is no such file, or none that can be read more than once. */
export function requireLogFile(path: string): void {
  if (!existsSync(path) || statSync(path).isDirectory()) {
    throw new CallError(say((c) => c.command.notAFile(path)));
  }
  requireLogPath(path);
}

/** The same for what may be a folder of logs, too. */
export function requireLogPath(path: string): void {
  if (!existsSync(path)) throw new CallError(say((c) => c.command.noSuchPath(path)));
  const found = statSync(path);
  if (found.isFile() || found.isDirectory()) return;
  throw new CallError(say((c) => c.command.readOnlyOnce(path)));
}

/** Throws a `CallError` where the service would see its own work arrive, and take it, for ever. */
export function requireOutside(stateFolder: string, watched: string): void {
  const way = relative(watched, stateFolder);
  if (way.split(sep)[0] === '..' || isAbsolute(way)) return;
  throw new CallError(say((c) => c.command.stateInside(stateFolder, watched)));
}

/** Throws a `CallError` where what a command is about to write is one of the logs that it reads. */
export function requireNoLog(output: string, option: string, logs: readonly string[]): void {
  const log = logs.find((path) => isSameFile(path, output));
  if (log === undefined) return;
  throw new CallError(say((c) => c.command.wouldOverwrite(option, output, log)));
}

/** Links and other spellings of a path are the same file. */
function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) =>
    statSync(path, { bigint: true, throwIfNoEntry: false }),
  );
  return a?.isFile() === true && a.ino === b?.ino && a.dev === b.dev;
}

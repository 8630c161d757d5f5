import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { LogFile } from '../../ports.ts';

const chunkBytes = 262_144;

/** A file on disk as a log file. */
export function logFileAt(path: string, name: string): LogFile {
  return { name, open: () => createReadStream(path, { highWaterMark: chunkBytes }) };
}

/**
 * The log files at a path: itself, named as its folder names it, or all files below a folder, named
 * relative to it with `/`, sorted by name (by code unit). Names that begin with a dot are left out:
 * they belong to file managers and to uploads that are under way.
 */
export async function* logFilesAt(path: string): AsyncGenerator<LogFile> {
  const information = await stat(path);
  if (!information.isDirectory()) {
    yield logFileAt(path, basename(path));
    return;
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name.split('/').every((part) => !part.startsWith('.')))
    .sort();
  for (const name of files) yield logFileAt(join(path, name), name);
}

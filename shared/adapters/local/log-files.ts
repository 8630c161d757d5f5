import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { LogFile } from '../../ports.ts';

/** Each reading costs two changes of thread. */
const chunkBytes = 1_048_576;

/** A file on disk as a log file. */
export function logFileAt(path: string, name: string): LogFile {
  return {
    name,
    open: () => bytesOf(path),
    randomAccess: {
      size: async () => (await stat(path)).size,
      // Node's `end` is the last byte that is read.
      open: (start, until) => createReadStream(path, { start, end: until - 1 }),
    },
  };
}

/** A file's bytes, always in the same memory: chunks of their own are work for the collector. */
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    const chunk = Buffer.allocUnsafeSlow(chunkBytes);
    for (;;) {
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes);
      if (bytesRead === 0) return;
      yield chunk.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** What stands at a path. */
export interface LogFilesFound {
  /** Sorted by name (by code unit). */
  readonly files: readonly LogFile[];
  /** Names of links, pipes and devices, sorted: they are never read, so that someone must be told. */
  readonly leftOut: readonly string[];
}

/**
 * The log files at a path: itself, named as its folder names it, or all files below a folder, named
 * relative to it with `/`. Names that begin with a dot are no logs: they belong to file managers
 * and to uploads that are under way. A folder below it that may not be opened stands among the
 * files, so that opening it says why.
 * Rejects where the path itself is not there or may not be opened.
 */
export async function logFilesAt(path: string): Promise<LogFilesFound> {
  const information = await stat(path);
  if (!information.isDirectory()) {
    return { files: [logFileAt(path, basename(path))], leftOut: [] };
  }
  const found: Names = { files: [], leftOut: [] };
  await collect(path, '', found);
  return {
    files: found.files.sort().map((name) => logFileAt(join(path, name), name)),
    leftOut: found.leftOut.sort(),
  };
}

interface Names {
  readonly files: string[];
  readonly leftOut: string[];
}

async function collect(root: string, folder: string, found: Names): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      await collect(root, name, found).catch(() => found.files.push(name));
    } else (entry.isFile() ? found.files : found.leftOut).push(name);
  }
}

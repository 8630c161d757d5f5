import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { logFilesAt } from '../../shared/adapters/local/log-files.ts';
import type { LogFile } from '../../shared/ports.ts';
import { sourceOf } from '../../shared/reading/match-source.ts';
import type { Source } from '../../shared/settings/settings.ts';
import { requireLogPath } from './call-paths.ts';
import { logsOnDisk } from './logs-on-disk.ts';

/** A log and where it stands on the disk; null: in an archive, or the disk does not give it. */
export interface ClaimedFile extends LogFile {
  readonly path: string | null;
}

/** What the paths of a call hold. */
export interface ClaimedFiles {
  readonly files: readonly ClaimedFile[];
  /** Paths on disk of those files that a source claims, in their order. */
  readonly logs: readonly string[];
  /** Paths of links, pipes and devices below folders of the call: they are not read. */
  readonly leftOut: readonly string[];
}

/**
 * The files at the paths of a call, of archives their members, each under the name by which a source claims it (see
 * `claimedName`). Throws a `CallError` for a path that is not there or that can be read only once,
 * before anything is read.
 */
export async function claimedFiles(
  paths: readonly string[],
  sources: readonly Source[],
): Promise<ClaimedFiles> {
  for (const path of paths) requireLogPath(path);
  const files: ClaimedFile[] = [];
  const logs: string[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    // A file's own name is relative to its folder, a file of a folder is relative to that.
    const folder = statSync(path).isDirectory() ? path : dirname(path);
    const found = await logFilesAt(path);
    for (const file of found.files) {
      const path = join(folder, file.name);
      for await (const log of logsOnDisk(file)) {
        const name = claimedName(log.name, resolve(folder).split(sep), sources);
        files.push({ ...log, name, path: log === file ? path : null });
        if (sourceOf(name, sources) !== null && logs.at(-1) !== path) logs.push(path);
      }
    }
    leftOut.push(...found.leftOut.map((name) => join(path, name)));
  }
  return { files, logs, leftOut };
}

/**
 * A file's name with as many of its folders before it as a source needs to claim it: so `inbox`,
 * `inbox/juki` and `inbox/juki/a.csv` all find the source of `juki/*.csv`. Where none claims it,
 * its name alone. `parents` are the folders above, outermost first.
 */
export function claimedName(
  name: string,
  parents: readonly string[],
  sources: readonly Source[],
): string {
  for (let count = 0; count <= parents.length; count += 1) {
    const longer = [...parents.slice(parents.length - count), name].join('/');
    if (sourceOf(longer, sources) !== null) return longer;
  }
  return name;
}

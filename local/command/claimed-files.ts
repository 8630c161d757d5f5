import { existsSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { logFilesAt } from '../../shared/adapters/local/log-files.ts';
import { CallError } from '../../shared/errors.ts';
import { say } from '../../shared/language.ts';
import type { LogFile } from '../../shared/ports.ts';
import { sourceOf } from '../../shared/reading/match-source.ts';
import type { Source } from '../../shared/settings/settings.ts';

/**
 * The files at the paths of a call, each under the name by which a source claims it (see
 * `claimedName`). Throws a `CallError` for a path that is not there, before anything is read.
 */
export async function claimedFiles(
  paths: readonly string[],
  sources: readonly Source[],
): Promise<readonly LogFile[]> {
  for (const path of paths) {
    if (!existsSync(path)) throw new CallError(say((c) => c.command.noSuchPath(path)));
  }
  const files: LogFile[] = [];
  for (const path of paths) {
    for await (const file of logFilesAt(path)) {
      // A file's own name is relative to its folder, a file of a folder is relative to that.
      const isItself = resolve(path).endsWith(`${sep}${file.name}`);
      const parents = resolve(isItself ? dirname(path) : path).split(sep);
      const name = claimedName(file.name, parents, sources);
      files.push({ name, open: () => file.open() });
    }
  }
  return files;
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

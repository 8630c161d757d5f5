import { ConfigurationError, type Mistake } from '../errors.ts';
import { loadSettings } from '../settings/load.ts';
import { printMistake } from '../settings/mistake-book.ts';
import type { Settings } from '../settings/settings.ts';
import { changedNames, type FileSet, folderOf, withFilesOf } from './file-set.ts';
import { needingDeployment } from './needing-deployment.ts';

/** Which files count from now on, and which do not. */
export interface TakenFiles {
  readonly files: FileSet;
  readonly settings: Settings;
  /** Names of files whose newer state does not count, sorted. */
  readonly refused: readonly string[];
  /** Why, in reading order; each once. */
  readonly mistakes: readonly Mistake[];
}

/**
 * Takes what is newer into the last good files: all of it where it is sound together. Otherwise
 * the files in which mistakes stand are left as they were, and the rest is tried again; where the
 * mistakes stand in none of the newer files, nothing newer counts. A function of its arguments
 * alone. null: not even the last good files are sound (another release, or another deployment).
 */
export function takeNewer(
  lastGood: FileSet,
  newer: FileSet,
  deployed: Settings,
): TakenFiles | null {
  const refused = new Set<string>();
  const mistakes = new Map<string, Mistake>();
  for (;;) {
    const taken = changedNames(lastGood, newer).filter((name) => !refused.has(name));
    const files = withFilesOf(lastGood, newer, taken);
    const loaded = checked(files, deployed);
    if ('settings' in loaded) {
      const { settings } = loaded;
      return { files, settings, refused: [...refused].sort(), mistakes: [...mistakes.values()] };
    }
    if (taken.length === 0) return null;
    for (const one of loaded.mistakes) mistakes.set(printMistake(one, 'en'), one);
    const faulty = taken.filter((name) => loaded.mistakes.some(({ file }) => file === name));
    for (const name of faulty.length > 0 ? faulty : taken) refused.add(name);
  }
}

/** As `check-config` does, and whether it fits what has been deployed. */
function checked(
  files: FileSet,
  deployed: Settings,
): { readonly settings: Settings } | { readonly mistakes: readonly Mistake[] } {
  try {
    const settings = loadSettings(folderOf(files));
    const mistakes = needingDeployment(files, settings, deployed);
    return mistakes.length === 0 ? { settings } : { mistakes };
  } catch (error) {
    if (error instanceof ConfigurationError) return { mistakes: error.mistakes };
    throw error;
  }
}

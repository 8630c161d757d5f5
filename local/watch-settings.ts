import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { settingsFolder } from '../shared/adapters/local/settings-folder.ts';
import { ConfigurationError, SekishoError } from '../shared/errors.ts';
import { sameInEveryLanguage, type Text } from '../shared/language.ts';
import { loadSettings } from '../shared/settings/load.ts';
import { printMistake } from '../shared/settings/mistake-book.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { say } from '../shared/whole-language.ts';
import { pause } from './watch-pause.ts';

/** How often the folder is looked at. */
const pollMs = 2_000;

/** The settings that hold now. */
export interface FollowedSettings {
  current(): Settings;
  /** Reads them again whenever a file of the folder has changed, until `stop`. */
  follow(tell: (text: Text) => void, stop: AbortSignal): Promise<void>;
}

/**
 * The settings of a folder whose tables come out of other systems, day after day: approvals and
 * overtime orders must not wait for a restart. A folder with mistakes is told, and what held
 * before goes on holding. Logs that are read already are not judged again by this. `changed` is told
 * of the settings that hold from now on.
 */
export function followSettings(
  folder: string,
  loaded: Settings,
  changed: (settings: Settings) => Promise<void>,
): FollowedSettings {
  let settings = loaded;
  let used = traceOf(folder);
  return {
    current: () => settings,
    async follow(tell, stop) {
      let before = used;
      while (!stop.aborted) {
        const now = traceOf(folder);
        // Files that change between two looks are still being written.
        if (now !== used && now === before) {
          used = now;
          const read = reload(folder, tell);
          settings = read ?? settings;
          if (read !== null) await changed(read);
        }
        before = now;
        await pause(pollMs, stop);
      }
    },
  };
}

function reload(folder: string, tell: (text: Text) => void): Settings | null {
  try {
    const settings = loadSettings(settingsFolder(folder));
    tell(say((c) => c.command.settingsRead(folder)));
    return settings;
  } catch (error) {
    for (const sentence of sentencesOf(error)) tell(sentence);
    tell(say((c) => c.command.settingsKept(folder)));
    return null;
  }
}

function sentencesOf(error: unknown): readonly Text[] {
  if (error instanceof ConfigurationError) {
    return error.mistakes.map((mistake) => ({
      ja: printMistake(mistake, 'ja'),
      en: printMistake(mistake, 'en'),
    }));
  }
  return [error instanceof SekishoError ? error.text : sameInEveryLanguage(String(error))];
}

/** Changes whenever a file of the folder does; empty while the folder is away. */
function traceOf(folder: string): string {
  try {
    const names = readdirSync(folder).sort();
    return names.map((name) => `${name} ${traceOfFile(join(folder, name))}`).join('\n');
  } catch {
    return '';
  }
}

function traceOfFile(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return `${found?.size} ${found?.mtimeMs}`;
}

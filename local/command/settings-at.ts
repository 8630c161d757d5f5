import { statSync } from 'node:fs';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { CallError } from '../../shared/errors.ts';
import { loadSettings, loadSettingsToRead } from '../../shared/settings/load.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { say } from '../../shared/whole-language.ts';

/** The settings in a folder that was named on the command line. */
export function settingsAt(folder: string): Settings {
  return loadSettings(settingsFolder(folder));
}

/** The same for a command that sends nothing (see `loadSettingsToRead`). */
export function settingsToReadAt(folder: string): Settings {
  return loadSettingsToRead(settingsFolder(folder));
}

/** Throws a `CallError` where there is no such folder. */
export function requireFolder(folder: string, namedBy: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  throw new CallError(say((c) => c.command.notAFolder(namedBy, folder)));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../../errors.ts';
import { say } from '../../language.ts';
import type { SettingsFolder } from '../../settings/folder.ts';

/** A configuration folder on this machine. Throws a CallError where there is no such folder. */
export function settingsFolder(path: string): SettingsFolder {
  const names = filesIn(path);
  return {
    names: () => names,
    read: (name) => (names.includes(name) ? readFileSync(join(path, name)) : null),
  };
}

/** Links to files count as files: mounted configuration often consists of links. */
function filesIn(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => entry.name);
  } catch (cause) {
    throw new CallError(
      say((c) => c.settings.noFolder(path)),
      { cause },
    );
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CallError } from '../../errors.ts';
import type { SettingsFolder } from '../../settings/folder.ts';
import { say } from '../../whole-language.ts';

/**
 * A configuration folder on this machine. Links to files count as files: mounted configuration
 * often consists of links. Throws a CallError where the folder or a file cannot be read.
 */
export function settingsFolder(path: string): SettingsFolder {
  const names = readable(path, () => readdirSync(path)).filter(
    (name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile() ?? false,
  );
  return {
    names: () => names,
    read(name) {
      if (!names.includes(name)) return null;
      const file = join(path, name);
      return readable(file, () => readFileSync(file));
    },
  };
}

function readable<Content>(path: string, read: () => Content): Content {
  try {
    return read();
  } catch (cause) {
    throw new CallError(
      say((c) => c.settings.notReadable(path)),
      { cause },
    );
  }
}

import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder that a city is written into; names are relative to it. */
export interface OutFolder {
  write(name: string, content: string | Uint8Array): void;
  append(name: string, text: string): void;
}

/** A folder on disk, made where it is not there. */
export function outFolder(root: string): OutFolder {
  const made = new Set<string>();
  const pathOf = (name: string): string => {
    const path = join(root, name);
    const folder = dirname(path);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    return path;
  };
  return {
    write: (name, content) => writeFileSync(pathOf(name), content),
    append: (name, text) => {
      if (text !== '') appendFileSync(pathOf(name), text);
    },
  };
}

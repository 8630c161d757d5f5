import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Quarantine } from '../../ports.ts';
import { printQuarantinePart, quarantinePartName } from '../quarantine-part.ts';

/**
 * Keeps rejected lines in files `<folder>/<sha256>/<part>.jsonl`, which only their owner may read;
 * none is ever half-written.
 */
export function quarantineFolder(folder: string): Quarantine {
  return {
    async put(sha256, part, file, rejected) {
      const path = join(folder, quarantinePartName(sha256, part));
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const draft = `${path}.${randomUUID()}`;
      await writeFile(draft, printQuarantinePart(file, rejected), { mode: 0o600 });
      await rename(draft, path);
    },
  };
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportShelf } from '../../reports/shelf.ts';
import { editionFileName, storedEdition } from '../stored-edition.ts';

/**
 * Keeps reports in a folder, one a month: `2026-10/monthly-2026-10-1.pdf`. A file is complete or not
 * there at all. Reports hold staff numbers: only the owner and its group may read them.
 */
export function reportFolder(folder: string): ReportShelf {
  const write = async (month: string, name: string, bytes: Uint8Array | string) => {
    await mkdir(join(folder, month), { recursive: true, mode: 0o750 });
    const unfinished = join(folder, month, `.${randomUUID()}.part`);
    const file = await open(unfinished, 'w', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, month, name));
  };
  return {
    async last(month) {
      const text = await readFile(join(folder, month, editionFileName), 'utf8').catch(
        (error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
          throw error;
        },
      );
      return text === null ? null : storedEdition.parse(JSON.parse(text));
    },
    put: (month, { name, bytes }) => write(month, name, bytes),
    note: (edition) =>
      write(edition.month, editionFileName, `${JSON.stringify(edition, null, 2)}\n`),
    placeOf: (month) => join(folder, month),
  };
}

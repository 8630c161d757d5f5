import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportShelf } from '../../reports/shelf.ts';
import { editionFileName, storedEdition } from '../stored-edition.ts';

/**
 * Keeps reports in folders, one a period: `2026-10/monthly-2026-10-1.pdf`. A file is complete or not
 * there at all. Reports hold staff numbers: only the owner and its group may read them.
 */
export function reportFolder(folder: string): ReportShelf {
  const write = async (period: string, name: string, bytes: Uint8Array | string) => {
    await mkdir(join(folder, period), { recursive: true, mode: 0o750 });
    const unfinished = join(folder, period, `.${randomUUID()}.part`);
    const file = await open(unfinished, 'w', 0o640);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, period, name));
  };
  return {
    async last(period) {
      const text = await readFile(join(folder, period, editionFileName), 'utf8').catch(
        (error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
          throw error;
        },
      );
      return text === null ? null : storedEdition.parse(JSON.parse(text));
    },
    put: (period, { name, bytes }) => write(period, name, bytes),
    note: (edition) =>
      write(edition.period, editionFileName, `${JSON.stringify(edition, null, 2)}\n`),
    placeOf: (period) => join(folder, period),
  };
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContainmentReceiver } from '../../ports.ts';

/**
 * Writes every order as one JSON file into a folder, out of which the town's own automation takes it.
 * The file's name comes from the event's id, so an order that is sent twice leaves one file; a file is
 * complete or not there at all.
 */
export function outboxContainment(folder: string): ContainmentReceiver {
  return {
    async request(event) {
      await mkdir(folder, { recursive: true, mode: 0o750 });
      const unfinished = join(folder, `.${randomUUID()}.part`);
      const file = await open(unfinished, 'w', 0o640);
      try {
        await file.writeFile(`${JSON.stringify(event)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, `${event.id.replaceAll(/[^\w.-]/g, '_')}.json`));
      return null;
    },
  };
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Messenger, OutgoingAlert } from '../../ports.ts';
import { printMail } from './mail-text.ts';

/**
 * Writes every alert as one mail (`.eml`) into a folder, out of which the organisation's mail
 * server or a person takes it. The file's name comes from the notice's id, so an alert that is sent
 * twice leaves one file; a file is complete or not there at all. Its owner's group may read it, so
 * that a mail server can. `now` in ms since 1970.
 */
export function outboxMessenger(folder: string, now: () => number): Messenger {
  return {
    async send(alert) {
      await mkdir(folder, { recursive: true, mode: 0o750 });
      const name = fileNameOf(alert);
      const unfinished = join(folder, `.${randomUUID()}.part`);
      const file = await open(unfinished, 'w', 0o640);
      try {
        await file.writeFile(printMail(alert, now()));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(unfinished, join(folder, name));
    },
  };
}

/** A notice's id as a file name: what no file system minds stays, the rest becomes `_`. */
function fileNameOf({ notice }: OutgoingAlert): string {
  const harmless = notice.replaceAll('/', '_').replaceAll(/[^\w.-]/g, '_');
  const isSame = harmless === notice.replaceAll('/', '_') && harmless.length <= 120;
  if (isSame) return `${harmless}.eml`;
  const digest = createHash('sha256').update(notice).digest('hex').slice(0, 16);
  return `${harmless.slice(0, 100)}-${digest}.eml`;
}

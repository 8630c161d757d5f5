import { writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Announcements } from './announcements.ts';
import type { Stage } from './stage.ts';

/** Writes every message about a case as its receiver reads it, in order, and says where. */
export async function writeMessages(
  caseId: string,
  announcements: Announcements,
  path: string,
  stage: Stage,
): Promise<void> {
  const messages = announcements.about(caseId);
  const texts = messages.map(
    ({ to, subject, body }) => `宛先 To: ${to.name}\n件名 Subject: ${subject}\n\n${body}\n`,
  );
  await writeFile(path, texts.join(`\n${'─'.repeat(72)}\n`), { mode: 0o600 });
  const place = relative(process.cwd(), path);
  stage.tell({
    ja: `この事案の通知${messages.length}件の文面は、順に ${place} で読めます。`,
    en: `Its ${messages.length} messages, in their order and as they are read, are in that file.`,
  });
}

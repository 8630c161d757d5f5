import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { documentKinds } from '../../shared/statutory/document.ts';
import { draftText } from '../../shared/statutory/draft-text.ts';
import { readDraft } from '../../shared/statutory/read-draft.ts';
import type { DeedPorts } from './deeds.ts';

/** Writes the preliminary report and the first notice as `cases draft` does, and says where. */
export async function writeDrafts(
  caseId: string,
  by: string,
  folder: string,
  { pipeline, clock, stage }: DeedPorts,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  stage.tell({
    ja: '報告書（速報）と本人への通知の下書きを書きました。分からない欄は「調査中」です。関所は送りません。',
    en: 'Drafts of the preliminary report and the notice to subjects; Sekisho never sends them.',
  });
  for (const document of documentKinds) {
    const reading = { document, edition: 'preliminary' } as const;
    const draft = await readDraft(caseId, reading, by, pipeline, clock.now());
    const path = join(folder, `${document}.txt`);
    await writeFile(path, draftText(draft), { mode: 0o600 });
    stage.line(`    ${draft.title}`);
    stage.line(`      ${relative(process.cwd(), path)}`);
  }
  stage.line();
}

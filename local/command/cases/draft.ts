import { writeFileSync } from 'node:fs';
import { CallError } from '../../../shared/errors.ts';
import { languages } from '../../../shared/language.ts';
import { documentKinds } from '../../../shared/statutory/document.ts';
import type { Draft } from '../../../shared/statutory/draft.ts';
import { draftText } from '../../../shared/statutory/draft-text.ts';
import { readDraft } from '../../../shared/statutory/read-draft.ts';
import { say } from '../../../shared/whole-language.ts';
import { type Call, defineCommand } from '../command.ts';
import { visible } from '../terminal.ts';
import { homeOptions, openCaseHome } from './case-home.ts';
import { oneOf } from './one-of.ts';
import { byOption, requireKnownAccount } from './personal-deed.ts';

const formats = ['text', 'html'] as const;

/** `sekisho cases draft CASE --kind report|notice [--final] [--format …] [--out FILE] --by ACCOUNT` */
export const readCaseDraft = defineCommand({
  id: 'cases draft',
  summary: {
    ja: '委員会への報告書、または本人への通知の下書きを作ります（関所は送りません。読んだことは記録します）。',
    en: 'Writes a draft of the report or of the notice to subjects; it is never sent by the program.',
  },
  operands: { name: 'CASE', atLeast: 1, atMost: 1 },
  options: [
    {
      name: 'kind',
      value: documentKinds.join('|'),
      required: true,
      oneOf: documentKinds,
      summary: { ja: '報告書か、本人への通知か', en: 'the report, or the notice to the subjects' },
    },
    {
      name: 'final',
      value: null,
      required: false,
      summary: { ja: '確報・最終報（無ければ速報・第１報）', en: 'the final one, not the first' },
    },
    {
      name: 'format',
      value: formats.join('|'),
      required: false,
      oneOf: formats,
      summary: { ja: '文字だけか、印刷用の文書か', en: 'plain text, or a document to print' },
    },
    {
      name: 'out',
      value: 'FILE',
      required: false,
      summary: {
        ja: '書き出すファイル（無ければ画面）',
        en: 'the file to write (else the terminal)',
      },
    },
    {
      name: 'language',
      value: languages.join('|'),
      required: false,
      oneOf: languages,
      summary: { ja: '言語（en は参考訳）', en: 'ja, or en as a reading aid' },
    },
    byOption,
    ...homeOptions,
  ],
  async run(call, terminal) {
    const by = call.value('by');
    const home = await openCaseHome(call);
    try {
      requireKnownAccount('by', by, home.settings);
      const document = oneOf(call, 'kind', documentKinds) ?? 'report';
      const edition = call.has('final') ? 'final' : 'preliminary';
      const language = oneOf(call, 'language', languages) ?? 'ja';
      const id = call.operands[0] ?? '';
      const draft = await readDraft(id, { document, edition }, by, home, home.now(), language);
      const written = await printed(draft, call);
      const out = call.optional('out');
      if (out === null) await terminal.print(visible(written));
      else writeDraft(out, written);
      return 0;
    } finally {
      home.close();
    }
  },
});

/** The page is drawn with a library that no other command should wait for. */
async function printed(draft: Draft, call: Call): Promise<string> {
  if (oneOf(call, 'format', formats) !== 'html') return draftText(draft);
  const { draftPage } = await import('../../../shared/statutory/draft-page.tsx');
  return `${draftPage(draft)}\n`;
}

/** For its owner only, and never over a file that is there: a person may have written into it. */
function writeDraft(path: string, written: string): void {
  try {
    writeFileSync(path, written, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const text = say((c) => (isThere ? c.command.draftIsThere(path) : c.command.notWritable(path)));
    throw new CallError(text, { cause });
  }
}

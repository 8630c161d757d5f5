import { commentOf, deedSentence } from '../../console/deed-sentence.ts';
import { withoutFinishedClaims } from '../../console/finished-claims.ts';
import type { PageContext } from '../../console/page-context.ts';
import { heading, paragraph, table, wordsColumn } from '../blocks.ts';
import type { Block } from '../document.ts';
import type { CaseOnPaper } from './document.ts';
import type { CaseFileWords } from './words.ts';

/** Everything that was done: when, by whom, what, with before and after, oldest first. */
export function logSection(
  context: PageContext,
  { withComment }: CaseFileWords,
  { stored, before }: CaseOnPaper,
): readonly Block[] {
  const { words, moments } = context;
  const { sections, logColumns, noAction } = words.detail;
  const rows = withoutFinishedClaims([...before, ...stored.actions]).map(({ at, by, deed }) => {
    const comment = commentOf(deed);
    const sentence = deedSentence(context, deed);
    return [
      moments.second(at),
      by === 'sekisho' ? words.path.sekisho : by,
      comment === null ? sentence : withComment(sentence, comment),
    ];
  });
  if (rows.length === 0) return [heading(sections.log), paragraph(noAction)];
  const columns = [
    wordsColumn(logColumns.at, 1.8),
    wordsColumn(logColumns.by, 1.2),
    wordsColumn(logColumns.deed, 7),
  ];
  return [heading(sections.log), table(sections.log, columns, rows)];
}

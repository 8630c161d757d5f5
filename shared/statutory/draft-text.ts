import { catalogues } from '../whole-language.ts';
import { type Draft, type DraftLine, termGroups } from './draft.ts';

/**
 * A draft as plain text, complete without any markup: what the mail gateways of closed networks let
 * through. Only headings begin a line with a number, and no word of a log or person begins a line.
 */
export function draftText(draft: Draft): string {
  const { heading, marked, warning, indent } = wordsOf(draft);
  const blocks = [
    [marked(draft.mark), ...draft.warnings.map(warning)],
    [draft.title],
    linesOf(draft.head, '', draft),
    draft.opening.map((paragraph) => indent + paragraph),
    ...draft.sections.map(({ number, title, lines }) => [
      heading(number, title),
      ...linesOf(lines, indent, draft),
    ]),
    [draft.footer],
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Paragraphs and terms; what repeats a term stands below it as a list. */
function linesOf(lines: readonly DraftLine[], indent: string, draft: Draft): readonly string[] {
  const { pair, item } = wordsOf(draft);
  return termGroups(lines).flatMap(({ term, lines: group }) => {
    if (term === null) return group.map(({ words }) => indent + words);
    const [first, ...more] = group.map(({ words }) => words);
    if (more.length === 0) return [indent + pair(term, first ?? '')];
    return [indent + pair(term, ''), ...[first, ...more].map((one) => indent + item(one ?? ''))];
  });
}

function wordsOf({ language }: Draft) {
  return catalogues[language].statutory.draft;
}

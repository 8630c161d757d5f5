import type { StatutoryAction } from './deed.ts';
import type { DocumentField, DocumentKind } from './document.ts';
import type { DraftLine } from './draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import { harmless } from './harmless.ts';

const paragraphsMax = 40;
const paragraphCharactersMax = 2_000;

/**
 * A field as it is printed: a person's own words take the place of what the draft says and of what
 * it leaves open; the figures that the draft knows stay below them.
 */
export function fieldLines(
  document: DocumentKind,
  field: DocumentField,
  drafted: readonly DraftLine[],
  actions: readonly StatutoryAction[],
  writer: DraftWriter,
): readonly DraftLine[] {
  const written = paragraphsOf(writtenWords(document, field, actions));
  if (written.length === 0) return drafted;
  const paragraphs = written.map((words) => writer.known(null, withoutNumbers(words, writer)));
  const figures = drafted.filter(({ term, state }) => term !== null && state === 'known');
  return [...paragraphs, ...figures];
}

/** The last words that a person has written for a field; empty: none, or taken back. */
export function writtenWords(
  document: DocumentKind,
  field: DocumentField,
  actions: readonly StatutoryAction[],
): string {
  const written = actions
    .map(({ deed }) => deed)
    .findLast(
      (deed) => deed.kind === 'field-written' && deed.document === document && deed.field === field,
    );
  return written?.kind === 'field-written' ? written.words : '';
}

/** Line breaks part paragraphs; whatever else could disturb a text becomes a space. */
function paragraphsOf(words: string): readonly string[] {
  return words
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => harmless(line, paragraphCharactersMax))
    .filter((line) => line !== '')
    .slice(0, paragraphsMax);
}

/**
 * Residents' numbers have no place in a draft: twelve digits in a row or in fours (an individual
 * number), or eleven in a row that do not begin with 0 as telephone numbers do (住民票コード).
 */
const residentNumber =
  /(?<![\d０-９])(?:[\d０-９]{4}[ 　\-－‐]?[\d０-９]{4}[ 　\-－‐]?[\d０-９]{4}|[1-9１-９][\d０-９]{10})(?![\d０-９])/gu;

function withoutNumbers(words: string, writer: DraftWriter): string {
  return words.replace(residentNumber, writer.words.draft.numberOmitted);
}

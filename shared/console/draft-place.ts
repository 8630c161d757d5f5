import { type ReportKind, reportKinds } from '../statutory/deed.ts';
import { type DocumentKind, documentKinds } from '../statutory/document.ts';
import { casePlace, type Place } from './page-context.ts';
import type { ConsoleWords } from './words.ts';

/** Which draft of a case: the report or the notice, the first or the final one. */
export interface DraftName {
  readonly document: DocumentKind;
  readonly edition: ReportKind;
}

/** Every draft that a case has. */
export const draftNames: readonly DraftName[] = documentKinds.flatMap((document) =>
  reportKinds.map((edition) => ({ document, edition })),
);

/** The page at which a draft is opened. */
export function draftPlace(id: string, { document, edition }: DraftName): Place {
  return { path: `${casePlace(id).path}/drafts/${document}/${edition}` };
}

/** What a draft is called on pages. */
export function draftTitle({ handling }: ConsoleWords, { document, edition }: DraftName): string {
  const { drafts } = handling;
  return drafts.title(drafts.documents[document], drafts.editions[document][edition]);
}

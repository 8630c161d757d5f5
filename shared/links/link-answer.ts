import * as z from 'zod';
import { type WorkAnswer, workAnswers } from '../cases/work-answer.ts';
import type { CaseRequest } from '../escalation/request.ts';
import { limits } from '../limits.ts';
import type { OpenLink } from './open-link.ts';

/** What a person answers on the page of a link. */
export interface LinkAnswer {
  readonly comment: string;
  /** null: it was not asked. */
  readonly work: WorkAnswer | null;
}

/** What a form lacks, by its field. */
export type MissingField = 'work' | 'reference' | 'comment' | 'length';

const field = z.string().trim().catch('');
const form = z.object({
  work: z.enum(workAnswers).nullable().catch(null),
  reference: field,
  comment: field,
});

/** The fields of a form as a person filled them in, to be shown again. */
export type FormFields = z.infer<typeof form>;

/** What a form says, whatever it is: fields that it lacks, or that are no text, are empty. */
export function readForm(given: Readonly<Record<string, unknown>>): FormFields {
  return form.parse(given);
}

/** The answer of a form, or what is wrong with it. A yes needs a reference, everything a comment. */
export function answerOf(
  { work, reference, comment }: FormFields,
  { asksWork }: Pick<OpenLink, 'asksWork'>,
): LinkAnswer | MissingField {
  if (asksWork && work === null) return 'work';
  if (asksWork && work === 'yes' && reference === '') return 'reference';
  if (comment === '') return 'comment';
  if (Math.max(comment.length, reference.length) > limits.linkCommentCharactersMax) return 'length';
  if (!asksWork || work === null) return { comment, work: null };
  return { comment, work: work === 'yes' ? { answer: work, reference } : { answer: work } };
}

/** The deed that an answer asks for. */
export function acknowledgementOf(
  { claims, standing }: OpenLink,
  { comment, work }: LinkAnswer,
): CaseRequest {
  const deed = { kind: 'acknowledged', step: standing.key, comment, link: claims.notice } as const;
  return work === null ? deed : { ...deed, work };
}

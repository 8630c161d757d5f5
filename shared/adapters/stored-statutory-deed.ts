import * as z from 'zod';
import { answers } from '../statutory/answer.ts';
import { type DraftReading, reportKinds, type StatutoryDeed } from '../statutory/deed.ts';
import { documentKinds, reportFields } from '../statutory/document.ts';
import { statutoryFactIds } from '../statutory/facts.ts';

const reason = z.string();
const instant = z.int();

/** What is recorded for the statutory layer, as stored; by kind, so that none can be missing. */
export const storedStatutoryDeeds: {
  readonly [K in StatutoryDeed['kind']]: z.ZodType<Extract<StatutoryDeed, { kind: K }>>;
} = {
  'knowledge-corrected': z.strictObject({
    kind: z.literal('knowledge-corrected'),
    knownAt: instant,
    reason,
  }),
  'fact-answered': z.strictObject({
    kind: z.literal('fact-answered'),
    fact: z.enum(statutoryFactIds),
    answer: z.enum(answers),
    reason,
  }),
  'people-stated': z.strictObject({
    kind: z.literal('people-stated'),
    atLeast: z.int().min(0),
    atMost: z.int().min(0).nullable(),
    reason,
  }),
  'report-made': z.strictObject({
    kind: z.literal('report-made'),
    report: z.enum(reportKinds),
    madeAt: instant.nullable(),
    reason,
  }),
  'subjects-notified': told('subjects-notified'),
  published: told('published'),
  'field-written': z.strictObject({
    kind: z.literal('field-written'),
    document: z.enum(documentKinds),
    field: z.enum(reportFields),
    words: z.string(),
    reason,
  }),
};

/** Who has read a draft, as stored. */
export const storedDraftReading: z.ZodType<DraftReading> = z.strictObject({
  kind: z.literal('draft-read'),
  document: z.enum(documentKinds),
  edition: z.enum(reportKinds),
});

function told<Kind extends 'subjects-notified' | 'published'>(kind: Kind) {
  return z.strictObject({
    kind: z.literal(kind),
    doneAt: instant.nullable(),
    means: z.string(),
    reason,
  });
}

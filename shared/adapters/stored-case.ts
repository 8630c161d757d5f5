import * as z from 'zod';
import {
  type CaseAction,
  type CaseFacts,
  caseStatuses,
  type Deed,
  families,
  severities,
  verdicts,
} from '../cases/case.ts';
import { decimalPattern } from '../cases/labour.ts';
import { statedFacts } from '../cases/said-deed.ts';
import { dataClasses } from '../event.ts';
import { storedContainment } from './stored-containment.ts';
import { storedDraftReading, storedStatutoryDeeds } from './stored-statutory-deed.ts';

/** What a store gives back is unknown until it has been read with these. */
const text = z.strictObject({ ja: z.string(), en: z.string() });
const logDay = z.iso.date();
const count = z.int().min(0);
const instant = z.int();

const evidenceLine = z.strictObject({
  source: z.string(),
  file: z.string(),
  line: z.int().min(1),
  at: instant,
  action: z.string(),
  system: z.string(),
  records: count.nullable(),
});

/** The facts of a case, as stored. */
export const storedFacts = z.strictObject({
  id: z.string().min(1),
  actor: z.string().nullable(),
  subject: z.string().nullable(),
  // Cases of earlier versions are never about a source.
  source: z.string().nullable().default(null),
  // Cases of the first version name their one actor only.
  actors: z.array(z.string()).default([]),
  family: z.enum(families),
  detectors: z.array(z.string()),
  severity: z.enum(severities),
  notified: z.boolean(),
  from: logDay,
  until: logDay,
  openedOn: logDay,
  records: count,
  subjects: count,
  unexplainedSubjects: count,
  // Cases of earlier versions are linked by their accounts alone.
  subjectHashes: z.array(z.string()).default([]),
  p: z.number().min(0).max(1).nullable(),
  why: z.array(text),
  whatToDo: z.array(text),
  evidence: z.array(evidenceLine),
  sections: z.array(z.string()),
  systems: z.array(z.string()),
  dataClasses: z.array(z.enum(dataClasses)),
  dataClassesUnknown: z.boolean(),
  firstAt: instant,
  lastAt: instant,
}) satisfies z.ZodType<CaseFacts>;

const figures = z.strictObject({
  records: count,
  subjects: count,
  severity: z.enum(severities),
  until: logDay,
});
const comment = z.string();
const step = z.string();
const decimal = z.string().regex(decimalPattern);
const taskState = z.strictObject({
  title: z.string().nullable(),
  owner: z.string().nullable(),
  dueAt: instant.nullable(),
  doneAt: instant.nullable(),
});

const workAnswer = z.union([
  z.strictObject({ answer: z.literal('yes'), reference: z.string() }),
  z.strictObject({ answer: z.enum(['no', 'unknown']) }),
]);

/** By kind, so that a kind which is missing here does not compile: it could not be read again. */
const deeds: { readonly [K in Deed['kind']]: z.ZodType<Extract<Deed, { kind: K }>> } = {
  ...storedStatutoryDeeds,
  'draft-read': storedDraftReading,
  ...storedContainment,
  opened: z.strictObject({ kind: z.literal('opened') }),
  revised: z.strictObject({ kind: z.literal('revised'), before: figures, after: figures }),
  superseded: z.strictObject({ kind: z.literal('superseded'), successor: z.string() }),
  continued: z.strictObject({ kind: z.literal('continued'), predecessor: z.string() }),
  'no-longer-found': z.strictObject({ kind: z.literal('no-longer-found') }),
  'found-again': z.strictObject({ kind: z.literal('found-again') }),
  task: z.strictObject({ kind: z.literal('task'), step }),
  'notice-claimed': z.strictObject({ kind: z.literal('notice-claimed'), notice: z.string(), step }),
  'notice-sent': z.strictObject({
    kind: z.literal('notice-sent'),
    notice: z.string(),
    step,
    recipient: z.string(),
    digest: z.string().exactOptional(),
  }),
  'notice-held': z.strictObject({
    kind: z.literal('notice-held'),
    notice: z.string(),
    step,
    recipient: z.string(),
    digest: z.string(),
    until: instant,
  }),
  'notice-refused': z.strictObject({
    kind: z.literal('notice-refused'),
    notice: z.string(),
    step,
    recipient: z.string(),
    reason: z.string(),
  }),
  recused: z.strictObject({ kind: z.literal('recused'), step, recipient: z.string() }),
  acknowledged: z.strictObject({
    kind: z.literal('acknowledged'),
    step: step.nullable(),
    comment,
    work: workAnswer.exactOptional(),
    link: z.string().exactOptional(),
  }),
  assessed: z.strictObject({ kind: z.literal('assessed'), verdict: z.enum(verdicts), comment }),
  contained: z.strictObject({ kind: z.literal('contained'), comment }),
  closed: z.strictObject({ kind: z.literal('closed'), comment }),
  reopened: z.strictObject({ kind: z.literal('reopened') }),
  'set-aside': z.strictObject({ kind: z.literal('set-aside'), account: z.string() }),
  'assessment-withdrawn': z.strictObject({ kind: z.literal('assessment-withdrawn'), comment }),
  stated: z.strictObject({
    kind: z.literal('stated'),
    fact: z.enum(statedFacts),
    before: z.boolean().nullable(),
    after: z.boolean().nullable(),
    comment,
  }),
  confirmed: z.strictObject({
    kind: z.literal('confirmed'),
    step,
    draft: z.string().nullable(),
    comment,
  }),
  postponed: z.strictObject({ kind: z.literal('postponed'), step, reviewAt: instant, comment }),
  'not-needed': z.strictObject({ kind: z.literal('not-needed'), step, comment }),
  'task-changed': z.strictObject({
    kind: z.literal('task-changed'),
    task: z.string(),
    before: taskState.nullable(),
    after: taskState,
    comment,
  }),
  'hours-recorded': z.strictObject({
    kind: z.literal('hours-recorded'),
    role: z.string(),
    hours: decimal,
    yenPerHour: decimal.nullable(),
    on: logDay,
    comment,
  }),
  noted: z.strictObject({ kind: z.literal('noted'), comment }),
};

/** One entry of a case's action log, as stored. */
export const storedAction: z.ZodType<CaseAction> = z.strictObject({
  sequence: z.int().min(1),
  at: instant,
  by: z.string(),
  deed: z.union(Object.values(deeds)),
});

/** A case's place in the lists, as stored beside its facts. */
export const storedPlace = z.object({
  revision: z.int().min(1),
  status: z.enum(caseStatuses),
  dueAt: instant.nullable(),
});

import * as z from 'zod';
import {
  type ContainmentDeed,
  type ContainmentDelivery,
  containmentAnswers,
  containmentEvents,
  containmentTargets,
} from '../containment/deed.ts';

const order = z.string().min(1);
const event = z.enum(containmentEvents);
const comment = z.string();
const answer = z.enum(containmentAnswers);

type Stored = ContainmentDeed | ContainmentDelivery;

/** Orders to the town's automation, as stored; by kind, so that none can be missing. */
export const storedContainment: {
  readonly [K in Stored['kind']]: z.ZodType<Extract<Stored, { kind: K }>>;
} = {
  'containment-ordered': z.strictObject({
    kind: z.literal('containment-ordered'),
    order,
    what: z.enum(containmentTargets),
    target: z.string(),
    system: z.string().nullable(),
    isDryRun: z.boolean(),
    comment,
  }),
  'containment-lifted': z.strictObject({
    kind: z.literal('containment-lifted'),
    order,
    comment,
  }),
  'containment-answered': z.strictObject({
    kind: z.literal('containment-answered'),
    order,
    event,
    answer,
    comment,
  }),
  'containment-claimed': z.strictObject({ kind: z.literal('containment-claimed'), order, event }),
  'containment-sent': z.strictObject({
    kind: z.literal('containment-sent'),
    order,
    event,
    answer: z.strictObject({ answer, words: z.string() }).nullable(),
  }),
  'containment-refused': z.strictObject({
    kind: z.literal('containment-refused'),
    order,
    event,
    reason: z.string(),
  }),
};

import * as z from 'zod';
import type { Batch } from '../escalation/batch.ts';

const instant = z.int();
const count = z.int().min(0);

const digest = z.strictObject({
  id: z.string().min(1),
  closesAt: instant,
  members: z.array(z.strictObject({ caseId: z.string().min(1), step: z.string().min(1) })),
  claimedAt: instant.nullable(),
});

/** A batch as stored: a store gives back what is unknown until it has been read with this. */
export const storedBatch: z.ZodType<Batch> = z.strictObject({
  addressee: z.string().min(1),
  revision: z.int().min(1),
  startsAt: instant,
  alone: z.array(z.string()),
  digestCount: count,
  digests: z.array(digest),
});

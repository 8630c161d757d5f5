import * as z from 'zod';
import { severities } from '../cases/case.ts';
import { type Standing, standings } from '../detectors/detector.ts';
import type { SealedDay } from '../history/contribution.ts';

/** What a store gives back of a sealed staff-day is unknown until it has been read with this. */
export const storedSealedDay: z.ZodType<SealedDay> = z.strictObject({
  digest: z.string(),
  isCalibrated: z.boolean(),
  warmUp: z.array(z.string()),
  bounds: z.record(z.string(), z.int().min(0)).nullable(),
  scores: z.record(z.string(), z.number()),
  picks: z.array(
    z.strictObject({
      detector: z.string(),
      severity: z.enum(severities),
      p: z.number().positive().max(1),
      notified: z.boolean(),
      why: z.array(z.strictObject({ ja: z.string(), en: z.string() })),
    }),
  ),
  subjects: z.array(
    z.strictObject({
      subject: z.string(),
      actors: z.array(z.string()),
      p: z.number().positive().max(1),
      notified: z.boolean(),
    }),
  ),
});

/** Likewise of the fixed rules that found something. */
export const storedRuled: z.ZodType<Readonly<Record<string, Standing>>> = z.record(
  z.string(),
  z.enum(standings),
);

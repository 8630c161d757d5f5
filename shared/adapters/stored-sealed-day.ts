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

const ruled: z.ZodType<Readonly<Record<string, Standing>>> = z.record(
  z.string(),
  z.enum(standings),
);
const noRule = {} as const;

/** Likewise of the fixed rules that found something; on most days none did. */
export const ruledText = z
  .string()
  .transform((json) => (json === '{}' ? noRule : ruled.parse(JSON.parse(json))));

/** A sealed staff-day as JSON text, or `null`. */
export const sealedText = z
  .string()
  .transform((json) => (json === 'null' ? null : storedSealedDay.parse(JSON.parse(json))));

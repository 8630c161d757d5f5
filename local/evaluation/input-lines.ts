import * as z from 'zod';

const logDay = z.iso.date();

/** One case as `replay --cases` writes it (contract, section 4), as far as an evaluation needs it. */
export const caseLine = z.object({
  case: z.string(),
  actor: z.string().nullable(),
  subject: z.string().nullable(),
  detectors: z.array(z.string()),
  notified: z.boolean(),
  from: logDay,
  until: logDay,
  openedOn: logDay,
  evidence: z.array(z.object({ source: z.string(), file: z.string(), line: z.int() })),
});
export type CaseLine = z.infer<typeof caseLine>;

/** One label (contract, section 5). */
export const labelLine = z.object({
  incident: z.string(),
  kind: z.string(),
  actor: z.string().nullable(),
  from: logDay,
  until: logDay,
  dose: z.union([z.number(), z.string()]).nullable().default(null),
  subject: z.string().nullable().default(null),
  actors: z.array(z.string()).default([]),
});
export type LabelLine = z.infer<typeof labelLine>;

/** One score as `replay --scores` writes it; `p` is null where no calibration stands behind it. */
export const scoreLine = z.object({
  actor: z.string(),
  day: logDay,
  detector: z.string(),
  score: z.number().nullable(),
  p: z.number().min(0).max(1).nullable(),
});
export type ScoreLine = z.infer<typeof scoreLine>;

import * as z from 'zod';
import { actions } from '../event.ts';
import { mapPattern, patternWith } from './map-pattern.ts';

/** What every log of requests may be told of its application: who, whose record, what was done. */
export const webMap = z.strictObject({
  /** The part `(?<actor>…)` of the user is the account; a user without it is taken whole. */
  actor: z.strictObject({ pattern: patternWith('actor') }).optional(),
  /** The part `(?<subject>…)` of path and query names whose record it is. */
  subject: z.strictObject({ pattern: patternWith('subject') }).optional(),
  /** The first rule that fits says what a request did; else its method does. */
  actions: z
    .array(
      z.strictObject({
        /** `GET`, `POST` …; absent: any. */
        method: z.string().min(1).optional(),
        /** Found anywhere in path and query; absent: any. */
        pattern: mapPattern.optional(),
        action: z.enum(actions),
      }),
    )
    .default([]),
});
export type WebMap = z.infer<typeof webMap>;

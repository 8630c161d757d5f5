import * as z from 'zod';
import { type ContainmentSettings, containmentModes } from '../containment/settings.ts';
import { webAddress } from './contact-schema.ts';
import { id } from './name-schemas.ts';

const minutesMax = 7 * 24 * 60;

/** `containment` of `sekisho.yaml`: how orders reach the town's own automation. */
export const containment = z.strictObject({
  mode: z.enum(containmentModes).default('off'),
  webhook: webAddress.nullable().default(null),
  remindMinutes: z.number().min(1).max(minutesMax).default(30),
  automaticDetectors: z.array(id).readonly().default([]),
}) satisfies z.ZodType<ContainmentSettings>;

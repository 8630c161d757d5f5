import * as z from 'zod';
import type { ArchivedLog } from '../archive/shelf.ts';

/** What is noted of an archived log, as stored. */
export const storedArchivedLog: z.ZodType<ArchivedLog> = z.strictObject({
  source: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  writtenWith: z.string(),
  isWhole: z.boolean(),
  files: z.array(z.string()),
});

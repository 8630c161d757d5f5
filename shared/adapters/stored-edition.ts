import * as z from 'zod';
import type { IssuedEdition } from '../reports/shelf.ts';

const words = z.string();

/** An issued edition, as stored. */
export const storedEdition: z.ZodType<IssuedEdition> = z.strictObject({
  period: z.string().regex(/^(\d{4}-(\d\d|W\d\d)|FY\d{4})$/),
  number: z.int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  corrections: z.array(z.strictObject({ label: words, before: words, after: words })).nullable(),
  figures: z.array(z.strictObject({ label: words, value: words })),
  isTold: z.boolean(),
});

/** The file that notes the newest edition of a period, beside its files. */
export const editionFileName = 'edition.json';

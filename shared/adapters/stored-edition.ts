import * as z from 'zod';
import type { IssuedEdition } from '../reports/shelf.ts';

const words = z.string();

const edition = z.strictObject({
  period: z.string().regex(/^(\d{4}-(\d\d|W\d\d)|FY\d{4})$/),
  number: z.int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  corrections: z.array(z.strictObject({ label: words, before: words, after: words })).nullable(),
  figures: z.array(z.strictObject({ label: words, value: words })),
  isTold: z.boolean(),
});

/** Before weeks and years were issued, a period was a month, and was called so. */
const editionOfMonth = edition
  .omit({ period: true })
  .extend({ month: z.string().regex(/^\d{4}-\d\d$/) })
  .transform(({ month, ...rest }) => ({ period: month, ...rest }));

/** An issued edition, as stored by this version or an earlier one. */
export const storedEdition: z.ZodType<IssuedEdition> = z.union([edition, editionOfMonth]);

/** The file that notes the newest edition of a period, beside its files. */
export const editionFileName = 'edition.json';

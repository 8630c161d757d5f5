import * as z from 'zod';
import type { FileManifest } from '../ports.ts';

/** An object and not a list, so that a status which is missing here does not compile. */
const statuses: { readonly [S in FileManifest['status']]: S } = {
  reading: 'reading',
  read: 'read',
  unreadable: 'unreadable',
};

/** A manifest, as stored. */
export const storedManifest: z.ZodType<FileManifest> = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  source: z.string().nullable(),
  status: z.enum(statuses),
  readWith: z.string(),
  keyGeneration: z.int().min(1).exactOptional(),
  reason: z.strictObject({ ja: z.string(), en: z.string() }).nullable(),
  accepted: z.int().min(0),
  rejected: z.int().min(0),
  ambiguous: z.int().min(0),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});

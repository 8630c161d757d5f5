import * as z from 'zod';
import type { KeyChange } from '../history/key-change.ts';
import type { StatementRequest } from '../statements/request.ts';
import type { UnmaskingEntry } from '../unmasking/entry.ts';
import type { UploadLink } from '../uploads/upload-link.ts';
import type { SettingsChange } from '../watching/settings-change.ts';

const logDay = z.iso.date();
const head = {
  sequence: z.int().min(1),
  at: z.int(),
  by: z.string().min(1),
};

/** What was asked of the kept history, as stored: a resident only as a keyed hash. */
export const storedStatementRequest: z.ZodType<StatementRequest> = z.strictObject({
  ...head,
  reason: z.string(),
  question: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('who-saw'), subject: z.string().regex(/^[0-9a-f]{16}$/) }),
    z.strictObject({ kind: z.literal('what-did'), actor: z.string().min(1) }),
  ]),
  from: logDay,
  until: logDay,
  outcome: z.enum(['shown', 'refused']),
  lines: z.int().min(0),
});

/** A form that was given out to upload by, as stored: what it was signed with is not. */
export const storedUploadLink: z.ZodType<UploadLink> = z.strictObject({
  ...head,
  reason: z.string(),
  source: z.string().min(1),
  key: z.string().min(1),
  contentType: z.string().min(1),
  bytesMax: z.int().min(1),
  until: z.int(),
});

/** A step of unmasking, as stored. */
export const storedUnmaskingEntry: z.ZodType<UnmaskingEntry> = z.discriminatedUnion('kind', [
  z.strictObject({
    ...head,
    kind: z.literal('requested'),
    caseId: z.string().min(1),
    reason: z.string().min(1),
  }),
  z.strictObject({ ...head, kind: z.literal('approved'), request: z.int().min(1) }),
  z.strictObject({
    ...head,
    kind: z.literal('shown'),
    request: z.int().min(1),
    lines: z.int().min(0),
  }),
]);

/** A step of changing the key of residents' hashes, as stored. */
export const storedKeyChange: z.ZodType<KeyChange> = z.strictObject({
  ...head,
  reason: z.string().min(1),
  step: z.enum(['begun', 'finished']),
  generation: z.int().min(1),
});

/** A change of the settings, as stored. */
export const storedSettingsChange: z.ZodType<SettingsChange> = z.strictObject({
  ...head,
  digest: z.string(),
  snapshot: z.record(z.string(), z.string()),
  changes: z.array(
    z.strictObject({
      file: z.string(),
      key: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      laxer: z.boolean(),
    }),
  ),
});

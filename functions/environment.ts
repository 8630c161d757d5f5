import * as z from 'zod';
import { subjectKeyGenerations } from '../shared/adapters/aws/subject-key-kms.ts';

const words = z.string().min(1);

const subjectEnvironment = {
  /** The HMAC key in KMS out of which the secrets for subjects are made. */
  SUBJECT_KEY: words,
  /** Which of them are in use: see `subject-key-kms.ts`. */
  SUBJECT_KEY_GENERATIONS: z.string().regex(subjectKeyGenerations).default('1'),
};

/** What whoever works by the settings is told by the stack. */
export const settingsEnvironment = z.object({ TABLE_NAME: words, SETTINGS_BUCKET: words });
export type SettingsEnvironment = z.infer<typeof settingsEnvironment>;

/**
 * What the escalate function is told by the stack, which is typed by the same schema. Without links
 * their address and key are not there.
 */
export const escalateEnvironment = settingsEnvironment.extend({
  TOPIC_ARN: words,
  /** Where links in messages lead. */
  LINK_ADDRESS: words.exactOptional(),
  /** The HMAC key in KMS out of which the secret is made that signs them. */
  LINK_KEY: words.exactOptional(),
});
export type EscalateEnvironment = z.infer<typeof escalateEnvironment>;

/** What the clock is told by the stack. */
export const clockEnvironment = escalateEnvironment.extend({
  /** The bus on which the town's automation hears orders. */
  CONTAINMENT_BUS: words,
});
export type ClockEnvironment = z.infer<typeof clockEnvironment>;

/** What the seal function is told by the stack. */
export const sealEnvironment = escalateEnvironment.extend({
  ...subjectEnvironment,
});
export type SealEnvironment = z.infer<typeof sealEnvironment>;

/** What the report function is told by the stack. */
export const reportEnvironment = escalateEnvironment.extend({ REPORT_BUCKET: words });
export type ReportEnvironment = z.infer<typeof reportEnvironment>;

/** What the ingest function is told by the stack. */
export const ingestEnvironment = sealEnvironment.extend({
  QUARANTINE_BUCKET: words,
  QUEUE_URL: words,
});
export type IngestEnvironment = z.infer<typeof ingestEnvironment>;

/** What the function behind links is told by the stack. */
export const acknowledgeEnvironment = settingsEnvironment.extend({
  LINK_KEY: words,
  /** The networks that links may be opened from, in CIDR notation, with commas. */
  LINKS_FROM: words,
});
export type AcknowledgeEnvironment = z.infer<typeof acknowledgeEnvironment>;

/** What the archive function is told by the stack. */
export const archiveEnvironment = settingsEnvironment.extend({
  ARCHIVE_BUCKET: words,
  QUEUE_URL: words,
  ...subjectEnvironment,
});
export type ArchiveEnvironment = z.infer<typeof archiveEnvironment>;

import * as z from 'zod';

const words = z.string().min(1);

/** What the escalate function is told by the stack, which is typed by the same schema. */
export const escalateEnvironment = z.object({
  TABLE_NAME: words,
  TOPIC_ARN: words,
});
export type EscalateEnvironment = z.infer<typeof escalateEnvironment>;

/** What the seal function is told by the stack. */
export const sealEnvironment = escalateEnvironment.extend({
  /** The HMAC key in KMS out of which the secret for subjects is made. */
  SUBJECT_KEY: words,
});
export type SealEnvironment = z.infer<typeof sealEnvironment>;

/** What the ingest function is told by the stack. */
export const ingestEnvironment = sealEnvironment.extend({
  QUARANTINE_BUCKET: words,
  QUEUE_URL: words,
});
export type IngestEnvironment = z.infer<typeof ingestEnvironment>;

import { createHash } from 'node:crypto';
import { s3LogFile } from '../shared/adapters/aws/s3-log-file.ts';
import type { IngestReport } from '../shared/pipeline.ts';
import { composeIngest } from './composition.ts';
import { ingestUpload } from './ingest-upload.ts';
import { logger, onBatch } from './middleware.ts';
import { uploadedObjects } from './object-created.ts';
import { secondsUntilRetry } from './retry.ts';

const { pipeline, s3, retryLater } = await composeIngest(process.env);

/** Upload → queue → here: one message tells of one uploaded object. */
export const handler = onBatch(
  async (record) => {
    const now = await pipeline();
    for (const { bucket, key, versionId, again } of uploadedObjects(record.body)) {
      const upload = s3LogFile(s3, bucket, key, versionId);
      await ingestUpload(upload, again ? { ...now, readsAgain: true } : now, noteFile);
    }
  },
  async (record, error) => {
    const receiveCount = Number(record.attributes.ApproximateReceiveCount);
    await retryLater(record.receiptHandle, secondsUntilRetry(error, receiveCount));
  },
);

function noteFile({ manifest, duplicate, cases }: IngestReport): void {
  const { name, source, status, accepted, rejected } = manifest;
  // A key may hold a name: what identifies the object in the log is a hash of it.
  const object = createHash('sha256').update(name).digest('hex').slice(0, 16);
  logger.info('File', {
    object,
    source,
    status,
    duplicate,
    accepted,
    rejected,
    cases: cases.length,
  });
}

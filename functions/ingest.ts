import { createHash } from 'node:crypto';
import { s3LogFile } from '../shared/adapters/aws/s3-log-file.ts';
import { UnreadableFileError } from '../shared/errors.ts';
import { ingestFile } from '../shared/pipeline.ts';
import { composeIngest } from './composition.ts';
import { logger, onBatch } from './middleware.ts';
import { type UploadedObject, uploadedObjects } from './object-created.ts';
import { secondsUntilRetry } from './retry.ts';

const { pipeline, s3, retryLater } = await composeIngest(process.env);

/** Upload → queue → here: one message tells of one log object. */
export const handler = onBatch(
  async (record) => {
    for (const uploaded of uploadedObjects(record.body)) await ingest(uploaded);
  },
  async (record, error) => {
    const receiveCount = Number(record.attributes.ApproximateReceiveCount);
    await retryLater(record.receiptHandle, secondsUntilRetry(error, receiveCount));
  },
);

async function ingest({ bucket, key, versionId }: UploadedObject): Promise<void> {
  const { manifest, duplicate, cases } = await ingestFile(
    s3LogFile(s3, bucket, key, versionId),
    pipeline,
  );
  const { source, status, accepted, rejected } = manifest;
  // A key may hold a name: what identifies the object in the log is a hash of it.
  const object = createHash('sha256').update(key).digest('hex').slice(0, 16);
  logger.info('File', {
    object,
    source,
    status,
    duplicate,
    accepted,
    rejected,
    cases: cases.length,
  });
  // The file is noted as unreadable; its message goes to the dead letters, where an alarm rings.
  if (status === 'unreadable' && manifest.reason) throw new UnreadableFileError(manifest.reason);
}

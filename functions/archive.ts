import { s3LogFile } from '../shared/adapters/aws/s3-log-file.ts';
import type { ArchivingReport } from '../shared/archive/archive-log.ts';
import { archiveUpload } from './archive-upload.ts';
import { composeArchive } from './composition.ts';
import { logger, onBatch } from './middleware.ts';
import { uploadedObjects } from './object-created.ts';
import { secondsUntilRetry } from './retry.ts';

const { ports, s3, retryLater } = await composeArchive(process.env);

/** Upload → EventBridge → queue → here: the rows of each uploaded log are added to the archive. */
export const handler = onBatch(
  async (record) => {
    const now = await ports();
    for (const { bucket, key, versionId } of uploadedObjects(record.body)) {
      await archiveUpload(s3LogFile(s3, bucket, key, versionId), now, noteLog);
    }
  },
  async (record, error) => {
    const receiveCount = Number(record.attributes.ApproximateReceiveCount);
    await retryLater(record.receiptHandle, secondsUntilRetry(error, receiveCount));
  },
);

function noteLog({ source, isKnown, rows, files }: ArchivingReport): void {
  logger.info('Archived', { source, isKnown, rows, files: files.length });
}

import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ArchiveShelf } from '../../archive/shelf.ts';
import { storedArchivedLog } from '../stored-archived-log.ts';

/** The folder of the bucket that rows stand in, by log day and source: a table of Athena. */
export const archivePrefix = 'events/';
/** The folder that says of each log which files hold its rows. */
export const archivedLogPrefix = 'logs/';

/** Keeps the archive in objects `events/date=2026-05-11/source=juki/<sha256>-0.parquet`. */
export function archiveS3(client: S3Client, bucket: string): ArchiveShelf {
  const keyOf = (source: string, sha256: string) =>
    `${archivedLogPrefix}${encodeURIComponent(source)}/${sha256}.json`;
  const write = async (Key: string, Body: Uint8Array | string, ContentType: string) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
  };
  return {
    async noted(source, sha256) {
      const found = await client
        .send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(source, sha256) }))
        .catch((error: unknown) => {
          if (error instanceof NoSuchKey) return null;
          throw error;
        });
      const text = await found?.Body?.transformToString();
      return text === undefined ? null : storedArchivedLog.parse(JSON.parse(text));
    },
    note: (log) => write(keyOf(log.source, log.sha256), JSON.stringify(log), 'application/json'),
    put: (name, bytes) => write(`${archivePrefix}${name}`, bytes, 'application/vnd.apache.parquet'),
  };
}

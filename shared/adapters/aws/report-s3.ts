import { GetObjectCommand, NoSuchKey, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { ReportShelf } from '../../reports/shelf.ts';
import { editionFileName, storedEdition } from '../stored-edition.ts';

/** The folder of the bucket that reports stand in; the function may write nothing else. */
export const reportPrefix = 'reports/';

/** Keeps reports in objects `reports/2026-10/monthly-2026-10-1.pdf`. */
export function reportS3(client: S3Client, bucket: string): ReportShelf {
  const keyOf = (period: string, name: string) => `${reportPrefix}${period}/${name}`;
  const write = async (Key: string, Body: Uint8Array | string, ContentType: string) => {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType }));
  };
  return {
    async last(period) {
      const Key = keyOf(period, editionFileName);
      const found = await client
        .send(new GetObjectCommand({ Bucket: bucket, Key }))
        .catch((error: unknown) => {
          if (error instanceof NoSuchKey) return null;
          throw error;
        });
      const text = await found?.Body?.transformToString();
      return text === undefined ? null : storedEdition.parse(JSON.parse(text));
    },
    put: (period, { name, bytes, mediaType }) => write(keyOf(period, name), bytes, mediaType),
    note: (edition) =>
      write(keyOf(edition.period, editionFileName), JSON.stringify(edition), 'application/json'),
    placeOf: (period) => `s3://${bucket}/${reportPrefix}${period}/`,
  };
}

import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Quarantine } from '../../ports.ts';
import { printQuarantinePart, quarantinePartName } from '../quarantine-part.ts';

/** The folder of the bucket that rejected lines stand in; functions may write nothing else. */
export const quarantinePrefix = 'quarantine/';

/** Keeps rejected lines in objects `quarantine/<sha256>/<part>.jsonl`. */
export function quarantineS3(client: S3Client, bucket: string): Quarantine {
  return {
    async put(sha256, part, file, rejected) {
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: `${quarantinePrefix}${quarantinePartName(sha256, part)}`,
          Body: printQuarantinePart(file, rejected),
          ContentType: 'application/x-ndjson; charset=utf-8',
        }),
      );
    },
  };
}

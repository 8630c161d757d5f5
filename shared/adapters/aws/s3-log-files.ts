import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { LogFile } from '../../ports.ts';
import { s3LogFile } from './s3-log-file.ts';

/**
 * The log objects of a bucket whose keys begin so, as they stand now, sorted by key (by code unit).
 * S3 lists 1,000 at a time; null: there are more than `objectsMax`.
 */
export async function s3LogFiles(
  client: S3Client,
  bucket: string,
  prefix: string,
  objectsMax: number,
): Promise<readonly LogFile[] | null> {
  const keys: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const list = new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken });
    const { Contents, NextContinuationToken } = await client.send(list);
    for (const { Key } of Contents ?? []) if (Key !== undefined) keys.push(Key);
    if (keys.length > objectsMax) return null;
    ContinuationToken = NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return keys.sort().map((key) => s3LogFile(client, bucket, key));
}

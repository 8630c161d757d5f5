import { ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { Deployed } from './deployed.ts';

/** What stands in the report bucket for a period, by name; the tag changes with the bytes. */
export async function reportsUnder(
  s3: S3Client,
  deployed: Deployed,
  period: string,
): Promise<readonly { readonly name: string; readonly tag: string | undefined }[]> {
  const Bucket = deployed.physicalId('AWS::S3::Bucket', 'ReportingReports');
  const Prefix = `reports/${period}/`;
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket, Prefix }));
  return Contents.map(({ Key = '', ETag }) => ({ name: Key.slice(Prefix.length), tag: ETag }));
}

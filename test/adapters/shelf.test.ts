import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe } from 'vitest';
import { reportS3 } from '../../shared/adapters/aws/report-s3.ts';
import { reportFolder } from '../../shared/adapters/local/report-folder.ts';
import { type S3InProcess, startS3 } from './s3-in-process.ts';
import { shelfContract } from './shelf-contract.ts';

describe('A shelf in a folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sekisho-shelf-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  shelfContract(
    async () => reportFolder(folder),
    async (month, name) => readFileSync(join(folder, month, name), 'utf8'),
  );
});

describe('A shelf in S3', () => {
  let s3: S3InProcess;
  let bucket = '';
  beforeAll(async () => {
    s3 = await startS3();
    bucket = await s3.createBucket();
  });
  afterAll(() => s3.close());
  shelfContract(
    async () => reportS3(s3.client, bucket),
    async (month, name) => {
      const Key = `reports/${month}/${name}`;
      const object = await s3.client.send(new GetObjectCommand({ Bucket: bucket, Key }));
      return (await object.Body?.transformToString()) ?? '';
    },
  );
});

import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archiveUpload } from '../../functions/archive-upload.ts';
import { archivePrefix, archiveS3 } from '../../shared/adapters/aws/archive-s3.ts';
import { s3LogFile } from '../../shared/adapters/aws/s3-log-file.ts';
import type { ArchivingReport } from '../../shared/archive/archive-log.ts';
import { type S3InProcess, startS3 } from '../adapters/s3-in-process.ts';
import { lineOf, portsOver, rowsOf, tableIn } from '../archive/archive-in-memory.ts';
import { ownFolder } from '../command/small-office.ts';
import { zipOf } from '../reading/zip-bytes.ts';

let s3: S3InProcess;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

/** What an upload came to: its reports, and the sentence with which its message fails, if it does. */
async function uploaded(bucket: string, archive: string, key: string, bytes: Uint8Array) {
  await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
  const reports: ArchivingReport[] = [];
  const failure = await archiveUpload(
    s3LogFile(s3.client, bucket, key),
    portsOver(archiveS3(s3.client, archive)),
    (report) => reports.push(report),
  ).then(
    () => null,
    (error: unknown) => String(error),
  );
  return { reports, failure };
}

/** The files of the archive's table by name. */
async function archived(client: S3Client, Bucket: string): Promise<Map<string, Uint8Array>> {
  const listed = await client.send(new ListObjectsV2Command({ Bucket, Prefix: archivePrefix }));
  const files = new Map<string, Uint8Array>();
  for (const { Key = '' } of listed.Contents ?? []) {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    if (Body) files.set(Key.slice(archivePrefix.length), await Body.transformToByteArray());
  }
  return files;
}

test('each log of an upload is archived; a damaged one fails the message last', async () => {
  const [bucket, archive] = [await s3.createBucket(), await s3.createBucket()];
  const members = [
    { name: 'broken.jsonl', data: lineOf(), crc: 1 },
    { name: '五月/11.jsonl', data: `${lineOf()}\nbroken\n` },
    { name: '五月/12.jsonl', data: lineOf({ at: '2026-05-12T10:00:00+09:00' }) },
  ];
  const first = await uploaded(bucket, archive, 'events/月次.zip', zipOf(members));
  expect(first.failure).toMatch(/broken\.jsonl: the ZIP data is corrupt/);
  expect(first.reports.map(({ rows, isKnown }) => [rows, isKnown])).toEqual([
    [1, false],
    [1, false],
  ]);
  const files = await archived(s3.client, archive);
  const table = await tableIn(ownFolder(), files);
  expect(await rowsOf(table, 'select date, actor from access_events order by date')).toEqual([
    { date: '2026-05-11', actor: 'S0001' },
    { date: '2026-05-12', actor: 'S0001' },
  ]);
  table.closeSync();

  // The message comes again: what is there already stays as it is.
  const again = await uploaded(bucket, archive, 'events/月次.zip', zipOf(members));
  expect(again.reports.map(({ isKnown }) => isKnown)).toEqual([true, true]);
  expect(await archived(s3.client, archive)).toEqual(files);
});

test('two that archive the same log at the same time give what one gives', async () => {
  const [bucket, archive] = [await s3.createBucket(), await s3.createBucket()];
  const lines = Array.from({ length: 500 }, (_, at) => lineOf({ sequence: `${at}` })).join('\n');
  const log = Buffer.from(lines);
  await Promise.all([
    uploaded(bucket, archive, 'events/a.jsonl', log),
    uploaded(bucket, archive, 'events/b.jsonl', log),
  ]);
  const table = await tableIn(ownFolder(), await archived(s3.client, archive));
  expect(await rowsOf(table, 'select count(*) as n from access_events')).toEqual([{ n: '500' }]);
  table.closeSync();
});

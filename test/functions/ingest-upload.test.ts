import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingestUpload } from '../../functions/ingest-upload.ts';
import { quarantineS3 } from '../../shared/adapters/aws/quarantine-s3.ts';
import { s3LogFile } from '../../shared/adapters/aws/s3-log-file.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import type { IngestReport, Pipeline } from '../../shared/pipeline.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { type S3InProcess, startS3 } from '../adapters/s3-in-process.ts';
import { configuration, eventLines, ownFolder, put } from '../command/small-office.ts';
import { zipOf } from '../reading/zip-bytes.ts';

let s3: S3InProcess;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

const sources = {
  sources: [
    {
      id: 'events',
      system: 'juki',
      objects: ['events/*.zip!/**/*.jsonl', 'events/*.jsonl'],
      format: 'sekisho-jsonl',
    },
  ],
};

/** What an upload came to: its reports, and the sentence with which its message fails, if it does. */
async function uploaded(bytes: Uint8Array, pipeline: Pipeline, key = 'events/月次.zip') {
  const bucket = await s3.createBucket();
  await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
  const reports: IngestReport[] = [];
  const failure = await ingestUpload(s3LogFile(s3.client, bucket, key), pipeline, (report) =>
    reports.push(report),
  ).then(
    () => null,
    (error: unknown) => String(error),
  );
  return { reports, failure };
}

async function home(): Promise<Pipeline> {
  const folder = ownFolder();
  const config = configuration(folder);
  put(config, 'sources.yaml', JSON.stringify(sources));
  return {
    ...openSqliteStore(':memory:'),
    settings: loadSettings(settingsFolder(config)),
    quarantine: quarantineS3(s3.client, await s3.createBucket()),
    messenger: { send: async () => undefined },
    meter: { count: () => undefined },
    subjectKey: new Uint8Array(32),
    now: () => Date.parse('2026-05-12T09:00:00+09:00'),
  };
}

test('each member of an uploaded archive is a file of its own; a damaged one fails the message last', async () => {
  const pipeline = await home();
  const lines = eventLines();
  const members = [
    { name: '五月/broken.jsonl', data: lines.join('\n'), crc: 1 },
    { name: '五月/11.jsonl', data: `${lines.slice(0, 10).join('\n')}\nbroken\n` },
    { name: '五月/12.jsonl', data: lines.slice(10).join('\n') },
  ];
  const first = await uploaded(zipOf(members), pipeline);
  expect(first.failure).toMatch(/月次\.zip!\/五月\/broken\.jsonl: the ZIP data is corrupt/u);
  const told = first.reports.map(({ manifest }) => [
    manifest.name,
    manifest.status,
    manifest.accepted,
    manifest.rejected,
  ]);
  expect(told).toEqual([
    ['events/月次.zip!/五月/broken.jsonl', 'unreadable', 0, 0],
    ['events/月次.zip!/五月/11.jsonl', 'read', 10, 1],
    ['events/月次.zip!/五月/12.jsonl', 'read', lines.length - 10, 0],
  ]);
  expect(new Set(first.reports.map(({ manifest }) => manifest.sha256)).size).toBe(3);

  // The message comes again: what was read is known, and the list of files is the same.
  const list = await Array.fromAsync(pipeline.manifests.all());
  const again = await uploaded(zipOf(members), pipeline);
  expect(again.failure).toBe(first.failure);
  expect(again.reports.map(({ duplicate }) => duplicate)).toEqual([false, true, true]);
  expect(await Array.fromAsync(pipeline.manifests.all())).toEqual(list);
});

test('a member is known already in another archive, and as a file of its own', async () => {
  const pipeline = await home();
  const data = eventLines().join('\n');
  const inFirst = await uploaded(zipOf([{ name: 'a.jsonl', data }]), pipeline);
  expect(inFirst.reports.map(({ duplicate }) => duplicate)).toEqual([false]);
  const stored = zipOf([{ name: 'b.jsonl', data, method: 0 }]);
  const inSecond = await uploaded(stored, pipeline, 'events/other.zip');
  expect(inSecond.reports.map(({ duplicate }) => duplicate)).toEqual([true]);
  const plain = await uploaded(Buffer.from(data), pipeline, 'events/a.jsonl');
  expect(plain.reports.map(({ duplicate }) => duplicate)).toEqual([true]);
  const names = (await Array.fromAsync(pipeline.manifests.all())).map(({ name }) => name);
  expect(names).toEqual([
    'events/a.jsonl',
    'events/other.zip!/b.jsonl',
    'events/月次.zip!/a.jsonl',
  ]);
});

test('evidence names the member, and a member that no source claims is told', async () => {
  const pipeline = await home();
  const members = [
    { name: 'readme.txt', data: 'see the manual' },
    { name: 'day.jsonl', data: eventLines().join('\n') },
  ];
  const { reports, failure } = await uploaded(zipOf(members), pipeline);
  expect(failure).toMatch(/readme\.txt: no source of sources\.yaml claims this name/u);
  const [id = ''] = reports[1]?.cases ?? [];
  const facts = (await pipeline.cases.read(id))?.record.facts;
  expect(facts?.evidence.map(({ file }) => file)).toContain('events/月次.zip!/day.jsonl');
});

test('an archive that is broken off is noted by its own name and content', async () => {
  const pipeline = await home();
  const bytes = zipOf([{ name: 'a.jsonl', data: eventLines().join('\n') }]).subarray(0, -40);
  const { reports, failure } = await uploaded(bytes, pipeline);
  expect(failure).toMatch(/events\/月次\.zip: the ZIP data is broken off/u);
  expect(reports.map(({ manifest }) => [manifest.name, manifest.source])).toEqual([
    ['events/月次.zip', 'events'],
  ]);
});

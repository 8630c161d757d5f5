import { createHash, randomBytes } from 'node:crypto';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quarantineS3 } from '../../shared/adapters/aws/quarantine-s3.ts';
import { s3LogFile } from '../../shared/adapters/aws/s3-log-file.ts';
import { s3LogFiles } from '../../shared/adapters/aws/s3-log-files.ts';
import { quarantineContract } from './quarantine-contract.ts';
import { type S3InProcess, startS3 } from './s3-in-process.ts';

let s3: S3InProcess;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.close());

quarantineContract('S3', async () => {
  const bucket = await s3.createBucket();
  return {
    quarantine: quarantineS3(s3.client, bucket),
    async contents() {
      const listed = await s3.client.send(
        new ListObjectsV2Command({ Bucket: bucket, Prefix: 'quarantine/' }),
      );
      const keys = (listed.Contents ?? []).flatMap(({ Key }) => Key ?? []).toSorted();
      return Promise.all(
        keys.map(async (key) => {
          const object = await s3.client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
          const text = (await object.Body?.transformToString()) ?? '';
          return [key.slice('quarantine/'.length), text] as const;
        }),
      );
    },
  };
});

async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

describe('a log object in S3', () => {
  it('streams the bytes as they were uploaded, as often as it is opened', async () => {
    const bucket = await s3.createBucket();
    const key = 'juki/2026年５月/操作 ログ+1.csv';
    const bytes = randomBytes(3_000_000);
    await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: bytes }));
    const file = s3LogFile(s3.client, bucket, key);
    expect(file.name).toBe(key);
    const uploaded = createHash('sha256').update(bytes).digest('hex');
    expect(await sha256Of(file.open())).toBe(uploaded);
    expect(await sha256Of(file.open())).toBe(uploaded);
  });

  it('comes in chunks and may be left off in the middle', async () => {
    const bucket = await s3.createBucket();
    const body = new Uint8Array(5_000_000);
    await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: 'large', Body: body }));
    for await (const chunk of s3LogFile(s3.client, bucket, 'large').open()) {
      expect(chunk.length).toBeLessThan(body.length);
      break;
    }
  });

  it('is read from anywhere in it', async () => {
    const bucket = await s3.createBucket();
    const bytes = randomBytes(300_000);
    await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: 'any', Body: bytes }));
    const { randomAccess } = s3LogFile(s3.client, bucket, 'any');
    expect(await randomAccess?.size()).toBe(bytes.length);
    for (const [from, until] of [
      [0, 1],
      [299_999, 300_000],
      [1_000, 290_000],
    ] as const) {
      const chunks = await Array.fromAsync(randomAccess?.open(from, until) ?? []);
      expect(Buffer.concat(chunks).equals(bytes.subarray(from, until))).toBe(true);
    }
  });

  it('has nothing behind its end', async () => {
    const bucket = await s3.createBucket();
    for (const [key, text] of [
      ['empty', ''],
      ['short', 'PK'],
    ] as const) {
      await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text }));
      const chunks = await Array.fromAsync(
        s3LogFile(s3.client, bucket, key).randomAccess?.open(0, 4) ?? [],
      );
      expect(Buffer.concat(chunks).toString()).toBe(text);
    }
  });

  it('may be empty', async () => {
    const bucket = await s3.createBucket();
    await s3.client.send(
      new PutObjectCommand({ Bucket: bucket, Key: 'empty', Body: new Uint8Array(0) }),
    );
    const nothing = createHash('sha256').digest('hex');
    expect(await sha256Of(s3LogFile(s3.client, bucket, 'empty').open())).toBe(nothing);
  });

  it('fails where there is no such object', async () => {
    const bucket = await s3.createBucket();
    const gone = sha256Of(s3LogFile(s3.client, bucket, 'gone').open());
    await expect(gone).rejects.toThrow();
  });
});

describe('the log objects of a bucket', () => {
  it('are those whose keys begin so, sorted, over as many answers as it takes', async () => {
    const bucket = await s3.createBucket();
    const days = Array.from({ length: 1_050 }, (_, day) => `juki/${String(day).padStart(4, '0')}`);
    const put = async (Key: string) => {
      await s3.client.send(new PutObjectCommand({ Bucket: bucket, Key, Body: Key }));
    };
    await Promise.all(['juki2/a.csv', 'fukushi/a.csv', '住記/a.csv', ...days].map(put));
    const named = async (prefix: string, max: number) =>
      (await s3LogFiles(s3.client, bucket, prefix, max))?.map(({ name }) => name);
    expect(await named('juki/', 1_050)).toEqual(days);
    expect(await named('juki/', 1_049)).toBeUndefined();
    expect(await named('住', 1)).toEqual(['住記/a.csv']);
    expect(await named('nowhere', 1)).toEqual([]);
    const [file] = (await s3LogFiles(s3.client, bucket, 'juki/0007', 1)) ?? [];
    expect(Buffer.concat(await Array.fromAsync(file?.open() ?? [])).toString()).toBe('juki/0007');
  });
});

import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import {
  CreateBucketCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  PutObjectLockConfigurationCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import { presignedUpload } from '../../../shared/adapters/aws/presigned-upload.ts';
import { digestField } from '../../../shared/uploads/post-conditions.ts';
import type { UploadLink } from '../../../shared/uploads/upload-link.ts';
import type { StandingCity } from '../standing-city.ts';

const Bucket = 'locked-logs';

/** A form that was signed for one file, and a bucket with a lock. */
export function uploadForms(city: () => StandingCity): void {
  let s3: S3Client;

  beforeAll(async () => {
    s3 = city().s3;
    await s3.send(new CreateBucketCommand({ Bucket, ObjectLockEnabledForBucket: true }));
    const DefaultRetention = { Mode: 'GOVERNANCE' as const, Days: 7 };
    const lock = { ObjectLockEnabled: 'Enabled' as const, Rule: { DefaultRetention } };
    await s3.send(new PutObjectLockConfigurationCommand({ Bucket, ObjectLockConfiguration: lock }));
  });

  const link = (): UploadLink => ({
    sequence: 1,
    at: Date.now(),
    by: 'S0302',
    reason: '委託先に渡す',
    source: 'juki',
    key: 'juki/access.csv',
    contentType: 'text/csv',
    bytesMax: 20,
    until: Date.now() + 3_600_000,
  });

  /** Sends the form with a digest as the page computes it; `changes` are a sender's own. */
  async function send(content: string, changes: Readonly<Record<string, string>> = {}) {
    const { url, fields } = await presignedUpload(s3, Bucket, link());
    const digest = await crypto.subtle.digest('SHA-256', Buffer.from(content));
    const form = new FormData();
    const all = { ...fields, [digestField]: Buffer.from(digest).toString('base64'), ...changes };
    for (const [name, value] of Object.entries(all)) form.append(name, value);
    form.append('file', new Blob([content]), 'mine.csv');
    return post(url, form);
  }

  const versions = async () => {
    const list = new ListObjectVersionsCommand({ Bucket, Prefix: 'juki/' });
    return (await s3.send(list)).Versions ?? [];
  };

  test('takes it, and again as a new version, each of them locked', async () => {
    expect((await send('at,actor\n')).status).toBe(201);
    expect((await send('at,actor,x\n')).status).toBe(201);
    const kept = await versions();
    expect(kept.map(({ Key, Size }) => [Key, Size]).sort()).toEqual([
      ['juki/access.csv', 11],
      ['juki/access.csv', 9],
    ]);
    for (const { Key, VersionId } of kept) {
      const get = new GetObjectRetentionCommand({ Bucket, Key, VersionId });
      expect((await s3.send(get)).Retention?.Mode).toBe('GOVERNANCE');
    }
  });

  test.each([
    ['a file that is too large', 'x'.repeat(21), {}, 'EntityTooLarge'],
    ['an empty file', '', {}, 'EntityTooSmall'],
    ['another key', 'a', { key: 'juki/other.csv' }, 'AccessDenied'],
    ['another type', 'a', { 'Content-Type': 'text/html' }, 'AccessDenied'],
    [
      'an encryption of one’s own',
      'a',
      { 'x-amz-server-side-encryption': 'AES256' },
      'AccessDenied',
    ],
    ['a retention of one’s own', 'a', { 'x-amz-object-lock-mode': 'COMPLIANCE' }, 'AccessDenied'],
    ['another signature', 'a', { 'X-Amz-Signature': '0'.repeat(64) }, 'SignatureDoesNotMatch'],
  ])('refuses %s, and keeps nothing of it', async (_, content, changes, code) => {
    const before = (await versions()).length;
    const { status, text: told } = await send(content, changes);
    expect([status >= 400, told]).toEqual([true, expect.stringContaining(code)]);
    expect(await versions()).toHaveLength(before);
  });

  /** Over the emulator's own certificate, which `fetch` does not know. */
  async function post(url: string, form: FormData): Promise<{ status: number; text: string }> {
    const body = new Response(form);
    const headers = { 'content-type': body.headers.get('content-type') ?? '' };
    const { httpsAgent: agent } = city().emulator.client.requestHandler;
    const bytes = new Uint8Array(await body.arrayBuffer());
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    request(url, { method: 'POST', agent, headers }, resolve).on('error', reject).end(bytes);
    const answer = await promise;
    return { status: answer.statusCode ?? 0, text: await text(answer) };
  }
}

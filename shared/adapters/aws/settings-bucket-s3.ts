import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import {
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import * as z from 'zod';
import { printSettings } from '../../settings/printed-settings.ts';
import type { SettingsSets, SettingsUploads } from '../../settings-intake/ports.ts';
import {
  compiledSettingsKey,
  settingsInForcePrefix,
  settingsUploadPrefix,
} from './settings-keys.ts';

/** Digests of files by name. */
const fileList = z.record(z.string(), z.string());

/** The uploads in objects `settings/staff.csv`. */
export function settingsUploadsS3(client: S3Client, bucket: string): SettingsUploads {
  return {
    async list() {
      const pages = paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: settingsUploadPrefix },
      );
      const found = [];
      for await (const { Contents = [] } of pages) found.push(...Contents);
      return found
        .map(({ Key = '', ETag = '', LastModified, Size = 0 }) => {
          const at = LastModified?.getTime() ?? 0;
          return {
            name: Key.slice(settingsUploadPrefix.length),
            stamp: `${ETag} ${at}`,
            at,
            bytes: Size,
          };
        })
        .filter(({ name }) => name !== '')
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: (name) => bytesOf(client, bucket, `${settingsUploadPrefix}${name}`),
  };
}

/**
 * What is or was in force: `in-force/files/<sha256>`, a list of names and digests in
 * `in-force/sets/<sha256>.json`, and what functions read in `in-force/settings/<sha256>.json.gz`.
 */
export function settingsSetsS3(client: S3Client, bucket: string): SettingsSets {
  const keyOfFile = (digest: string) => `${settingsInForcePrefix}files/${digest}`;
  const keyOfSet = (digest: string) => `${settingsInForcePrefix}sets/${digest}.json`;
  const read = async (key: string) => {
    const bytes = await bytesOf(client, bucket, key);
    if (bytes === null) throw new Error('A set that was in force is not in the settings bucket.');
    return bytes;
  };
  return {
    async keepFiles(files) {
      const digests: [string, string][] = [];
      for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const digest = sha256(bytes);
        await keep(client, bucket, keyOfFile(digest), bytes);
        digests.push([name, digest]);
      }
      const list = JSON.stringify(Object.fromEntries(digests));
      await keep(client, bucket, keyOfSet(sha256(list)), list);
      return sha256(list);
    },
    async files(digest) {
      const list = fileList.parse(
        JSON.parse(new TextDecoder().decode(await read(keyOfSet(digest)))),
      );
      const files = new Map<string, Uint8Array>();
      for (const [name, one] of Object.entries(list)) files.set(name, await read(keyOfFile(one)));
      return files;
    },
    async keepSettings(settings) {
      const text = printSettings(settings);
      const digest = sha256(text);
      await keep(client, bucket, compiledSettingsKey(digest), gzipSync(text));
      return digest;
    },
  };
}

async function bytesOf(client: S3Client, Bucket: string, Key: string): Promise<Uint8Array | null> {
  try {
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
    return (await Body?.transformToByteArray()) ?? null;
  } catch (error) {
    if (error instanceof NoSuchKey) return null;
    throw error;
  }
}

/** Puts what is named by its content, unless it is there already. */
async function keep(
  client: S3Client,
  Bucket: string,
  Key: string,
  Body: Uint8Array | string,
): Promise<void> {
  try {
    await client.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }));
  } catch (error) {
    // Precondition failed: the same bytes stand there.
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412) return;
    throw error;
  }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

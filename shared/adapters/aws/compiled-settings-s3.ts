import { gunzipSync } from 'node:zlib';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { readSettings } from '../../settings/printed-settings.ts';
import type { Settings } from '../../settings/settings.ts';
import { compiledSettingsKey } from './settings-keys.ts';

/** Reads settings that are or were in force out of the settings bucket, by their digest. */
export function compiledSettingsS3(client: S3Client, bucket: string) {
  return async (digest: string): Promise<Settings> => {
    const get = new GetObjectCommand({ Bucket: bucket, Key: compiledSettingsKey(digest) });
    const bytes = await (await client.send(get)).Body?.transformToByteArray();
    return readSettings(gunzipSync(bytes ?? new Uint8Array()).toString('utf8'));
  };
}

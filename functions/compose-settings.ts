import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { dynamodbJournals } from '../shared/adapters/aws/dynamodb-journals.ts';
import { dynamodbSettingsPointer } from '../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { settingsSetsS3, settingsUploadsS3 } from '../shared/adapters/aws/settings-bucket-s3.ts';
import type { FileSet } from '../shared/settings-intake/file-set.ts';
import type { IntakePorts } from '../shared/settings-intake/ports.ts';
import { storesAndMessenger } from './composition.ts';
import { escalateEnvironment } from './environment.ts';
import { settingsSourceFileName } from './settings-file.ts';
import { bundledSettings, completedWith } from './settings-found.ts';

/** What settings are taken in with. It stands alone: no other function reads YAML. */
export async function composeSettings(processEnvironment: unknown): Promise<{
  readonly ports: IntakePorts;
  readonly now: () => number;
}> {
  const environment = escalateEnvironment.parse(processEnvironment);
  const { TABLE_NAME, SETTINGS_BUCKET } = environment;
  const dynamodb = new DynamoDBClient({});
  const s3 = new S3Client({});
  const ports = {
    ...(await storesAndMessenger(environment)),
    ...dynamodbJournals(dynamodb, TABLE_NAME),
    uploads: settingsUploadsS3(s3, SETTINGS_BUCKET),
    sets: settingsSetsS3(s3, SETTINGS_BUCKET),
    pointer: dynamodbSettingsPointer(dynamodb, TABLE_NAME),
    deployed: { ...bundledSettings(), files: bundledSource() },
    complete: completedWith(environment),
  };
  return { ports, now: Date.now };
}

const source = z.record(z.string(), z.base64());

function bundledSource(): FileSet {
  const text = readFileSync(new URL(settingsSourceFileName, import.meta.url), 'utf8');
  const files = Object.entries(source.parse(JSON.parse(text)));
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')]));
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { compiledSettingsS3 } from '../shared/adapters/aws/compiled-settings-s3.ts';
import { dynamodbSettingsPointer } from '../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { limits } from '../shared/limits.ts';
import { readSettings } from '../shared/settings/printed-settings.ts';
import type { Settings } from '../shared/settings/settings.ts';
import type { DeployedSettings } from '../shared/settings-intake/ports.ts';
import type { EscalateEnvironment, SettingsEnvironment } from './environment.ts';
import { logger } from './middleware.ts';
import { settingsFileName } from './settings-file.ts';
import { type SettingsInForce, type SettingsReader, settingsReader } from './settings-in-force.ts';

/** Finds the settings in force; which they are stands in every line of the log from then on. */
export function readerFor(
  environment: SettingsEnvironment & Partial<EscalateEnvironment>,
): SettingsReader {
  const { TABLE_NAME, SETTINGS_BUCKET } = environment;
  const reader = settingsReader({
    pointer: dynamodbSettingsPointer(new DynamoDBClient({}), TABLE_NAME),
    compiled: compiledSettingsS3(new S3Client({}), SETTINGS_BUCKET),
    deployed: bundledSettings(),
    complete: completedWith(environment),
  });
  const noted = async (found: Promise<SettingsInForce>) => {
    const inForce = await found;
    logger.appendKeys({ settings: inForce.id?.slice(0, 12) ?? 'deployment' });
    return inForce;
  };
  const now = () => noted(reader.now());
  return { now, of: (id: string | null) => noted(reader.of(id)) };
}

/** Links lead to the HTTP API of the deployment, unless the settings name another address for it. */
export function completedWith({
  LINK_ADDRESS: address,
  LINK_KEY: key,
}: Partial<EscalateEnvironment>) {
  return (settings: Settings): Settings => {
    if (address === undefined || key === undefined) return settings;
    return { ...settings, links: settings.links ?? { address, validHours: limits.linkHoursUsual } };
  };
}

/** The settings beside the bundle. */
export function bundledSettings(): Omit<DeployedSettings, 'files'> {
  const text = readFileSync(new URL(settingsFileName, import.meta.url), 'utf8');
  return { id: createHash('sha256').update(text).digest('hex'), settings: readSettings(text) };
}

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { settingsReader } from '../../functions/settings-in-force.ts';
import { compiledSettingsS3 } from '../../shared/adapters/aws/compiled-settings-s3.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { type S3InProcess, startS3 } from '../adapters/s3-in-process.ts';
import { type Cloud, changedCity, city, openCloud } from '../settings-intake/small-city-cloud.ts';

let dynamodb: DynamodbInProcess;
let s3: S3InProcess;
let cloud: Cloud;
beforeAll(async () => {
  dynamodb = await startDynamodb();
  s3 = await startS3();
});
beforeEach(async () => {
  cloud = await openCloud(dynamodb, s3);
});
afterAll(() => Promise.all([dynamodb.close(), s3.close()]));

const moreStaff = `${city['staff.csv']}S0303,住民課,主事,person,2026-10-01,\n`;

/** A function that has just started, and how often it has read a set. */
function started() {
  const read = compiledSettingsS3(s3.client, cloud.bucket);
  const reads: string[] = [];
  const { pointer, deployed } = cloud.portsNow();
  const reader = settingsReader({
    pointer,
    deployed,
    compiled: (digest) => {
      reads.push(digest);
      return read(digest);
    },
    complete: (settings: Settings) => ({
      ...settings,
      links: { address: 'https://links.kisaragi.example', validHours: 24 },
    }),
  });
  return { reader, reads };
}

describe('The settings that a function works by', () => {
  test('are those of the deployment as long as none were put in force', async () => {
    const { reader, reads } = started();
    const { id, settings } = await reader.now();
    expect([id, settings.staff.size, settings.links?.validHours, reads]).toEqual([null, 2, 24, []]);
  });

  test('change with the next question, and are read once', async () => {
    const { reader, reads } = started();
    await reader.now();
    await cloud.upload('staff.csv', moreStaff);
    const { inForce } = await cloud.takeIn();
    for (let again = 0; again < 3; again += 1) {
      const { id, settings } = await reader.now();
      expect([id, settings.staff.size, settings.links?.validHours]).toEqual([inForce, 3, 24]);
    }
    expect(reads).toEqual([inForce]);
  });

  test('that an execution began with stay, whatever comes into force', async () => {
    await cloud.upload('staff.csv', moreStaff);
    const { inForce } = await cloud.takeIn();
    await cloud.upload('staff.csv', city['staff.csv']);
    await cloud.takeIn();
    const { reader } = started();
    expect((await reader.of(inForce)).settings.staff.size).toBe(3);
    expect((await reader.now()).settings.staff.size).toBe(2);
    expect((await reader.of(null)).id).toBeNull();
  });

  test('just after a deployment go with what it has made, until they are taken in anew', async () => {
    await cloud.upload('staff.csv', moreStaff);
    await cloud.takeIn();
    cloud.deploy(changedCity('escalation.yaml', 'email: desk@', 'email: front-desk@'));
    const { settings } = await started().reader.now();
    expect(settings.escalation).toEqual(cloud.portsNow().deployed.settings.escalation);
    expect(settings.staff.size).toBe(3);
    await cloud.takeIn(true);
    const after = (await started().reader.now()).settings;
    expect([after.escalation, after.staff]).toEqual([settings.escalation, settings.staff]);
  });
});

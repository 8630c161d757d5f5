import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamodbSettingsPointer } from '../../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { type DynamodbStore, dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { encodeCp932 } from '../../shared/reports/cp932.ts';
import type { SettingsPointer, SettingsPointerStore } from '../../shared/settings-intake/ports.ts';
import { writeSettings } from './city.ts';
import { type Deployed, deploy } from './deployed.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { completeFromTemplate } from './live/all.ts';
import type { Comparison } from './live/compare.ts';
import { openSubscriber, type Subscriber, until } from './subscriber.ts';

let emulator: Emulator;
let deployed: Deployed;
let comparison: Comparison;
let s3: S3Client;
let store: DynamodbStore;
let pointer: SettingsPointerStore;
let sectionHead: Subscriber;
let security: Subscriber;

beforeAll(async () => {
  emulator = await startEmulator();
  s3 = new S3Client({ ...emulator.client, forcePathStyle: true });
  const sqs = new SQSClient(emulator.client);
  sectionHead = await openSubscriber(sqs, 'section-head');
  security = await openSubscriber(sqs, 'information-security');
  const [deputy, head] = [await openSubscriber(sqs, 'deputy'), await openSubscriber(sqs, 'head')];
  const queues = {
    sectionHead: sectionHead.arn,
    security: security.arn,
    deputy: deputy.arn,
    head: head.arn,
  };
  deployed = await deploy(emulator, writeSettings(queues));
  comparison = await completeFromTemplate(emulator, deployed);
  const table = deployed.physicalId('AWS::DynamoDB::GlobalTable', 'History');
  store = dynamodbStore(new DynamoDBClient(emulator.client), table);
  pointer = dynamodbSettingsPointer(new DynamoDBClient(emulator.client), table);
});
afterAll(() => emulator?.stop());

const header = 'actor,section,role,kind,from,until\n';
const staff = `${header}S0123,住民課,主事,person,2024-04-01,\nS0555,税務課,主事,person,2026-04-01,\n`;
let good: SettingsPointer;

test('what takes in settings runs as the template says', () => {
  const own = (places: readonly string[]) => places.filter((place) => place.includes('Settings'));
  expect([own(comparison.missing), own(comparison.unseen)]).toEqual([[], []]);
});

test('a table in CP932 that is uploaded counts for the next log', async () => {
  const begun = Date.now();
  await upload('Settings', 'settings/staff.csv', encodeCp932(staff));
  good = await dealtWith((stands) => stands.uploaded.includes('staff.csv'));
  console.log(`upload → in force: ${Date.now() - begun} ms`);
  expect(good.refused).toEqual([]);
  await upload('IntakeBucketLogs', 'juki/1.csv', exportBy('S0555'));
  expect(await sectionsOf('S0555')).toEqual(['税務課']);
  expect(emulator.functionLog()).toContain(`"settings":"${good.settings.slice(0, 12)}"`);
});

test('a broken one leaves it in force, and its place is told to the security office', async () => {
  await upload('Settings', 'settings/staff.csv', encodeCp932(staff.replace('2024-04-01', '昨年')));
  const stands = await dealtWith(({ refused }) => refused.includes('staff.csv'));
  expect([stands.settings, stands.files]).toEqual([good.settings, good.files]);
  const alert = await until(
    'alert about staff.csv',
    async () => (await security.collect()).find(({ body }) => body.includes('staff.csv:2:5: ')),
    100_000,
  );
  expect(alert.body).toContain('受け付けなかった設定');
  await upload('IntakeBucketLogs', 'juki/2.csv', exportBy('S0123'));
  expect(await sectionsOf('S0123')).toEqual(['住民課']);
});

test('the corrected one counts again, and nothing of a table stands in the functions’ log', async () => {
  await upload(
    'Settings',
    'settings/staff.csv',
    encodeCp932(`${staff}S0556,税務課,主事,person,2026-04-01,\n`),
  );
  const stands = await dealtWith(({ refused }) => refused.length === 0);
  expect(stands.settings).not.toBe(good.settings);
  const log = emulator.functionLog();
  expect(log).toContain('"message":"Settings"');
  for (const word of ['S0555', '税務課', 'staff.csv', '昨年']) expect(log).not.toContain(word);
});

/** The pointer once the settings function has dealt with the uploads, and it says so. */
function dealtWith(says: (stands: SettingsPointer) => boolean): Promise<SettingsPointer> {
  return until('settings in force', async () => {
    const stands = await pointer.read();
    return stands !== null && stands.seen !== '' && says(stands) ? stands : null;
  });
}

async function upload(logicalPrefix: string, Key: string, Body: Uint8Array): Promise<void> {
  const Bucket =
    logicalPrefix === 'Settings'
      ? [...deployed.physicalIds.values()].find((id) => id.startsWith('sekisho-settings-'))
      : deployed.physicalId('AWS::S3::Bucket', logicalPrefix);
  await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
}

/** Sections of the case that the section head is alerted of. */
async function sectionsOf(actor: string): Promise<readonly string[]> {
  const alert = await until(`alert about ${actor}`, async () =>
    (await sectionHead.collect()).find(({ body }) => body.includes(actor)),
  );
  const stored = await store.cases.read(alert.attributes.get('case') ?? '');
  return stored?.record.facts.sections ?? [];
}

/** An export of 2,000 people on a Monday evening. */
function exportBy(actor: string): Uint8Array {
  return encodeCp932(
    [
      '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]',
      `${actor},R08.05.11,20:40:05,${actor},一括出力,05,,2000`,
      '',
    ].join('\r\n'),
  );
}

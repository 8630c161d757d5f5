import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, expect, test } from 'vitest';
import { dynamodbSettingsPointer } from '../../../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { encodeCp932 } from '../../../shared/reports/cp932.ts';
import type {
  SettingsPointer,
  SettingsPointerStore,
} from '../../../shared/settings-intake/ports.ts';
import type { StandingCity } from '../standing-city.ts';
import { until } from '../subscriber.ts';

const header = 'actor,section,role,kind,from,until\n';
const staff = `${header}S0555,税務課,主事,person,2024-04-01,\nS0777,福祉課,主事,person,2026-04-01,\n`;

/** Tables that are uploaded, good and broken, and which counts. From then on there are other people. */
export function settingsUploads(city: () => StandingCity): void {
  let pointer: SettingsPointerStore;
  let good: SettingsPointer;

  beforeAll(() => {
    const table = city().deployed.physicalId('AWS::DynamoDB::GlobalTable', 'History');
    pointer = dynamodbSettingsPointer(new DynamoDBClient(city().emulator.client), table);
  });

  test('a table in CP932 that is uploaded counts for the next log', async () => {
    const begun = Date.now();
    await upload(settingsBucket(), 'settings/staff.csv', encodeCp932(staff));
    good = await dealtWith((stands) => stands.uploaded.includes('staff.csv'));
    console.log(`upload → in force: ${Date.now() - begun} ms`);
    expect(good.refused).toEqual([]);
    await upload(logBucket(), 'juki/export-1.csv', exportBy('S0555'));
    expect(await sectionsOf('S0555')).toEqual(['税務課']);
    const settings = `"settings":"${good.settings.slice(0, 12)}"`;
    expect(city().emulator.functionLog()).toContain(settings);
  });

  test('a broken one leaves it in force, and its place is told to the security office', async () => {
    const broken = encodeCp932(staff.replace('2024-04-01', '昨年'));
    await upload(settingsBucket(), 'settings/staff.csv', broken);
    const stands = await dealtWith(({ refused }) => refused.includes('staff.csv'));
    expect([stands.settings, stands.files]).toEqual([good.settings, good.files]);
    const { security } = city();
    const alert = await until(
      'alert about staff.csv',
      async () => (await security.collect()).find(({ body }) => body.includes('staff.csv:2:5: ')),
      100_000,
    );
    expect(alert.body).toContain('受け付けなかった設定');
    await upload(logBucket(), 'juki/export-2.csv', exportBy('S0777'));
    expect(await sectionsOf('S0777')).toEqual(['福祉課']);
  });

  test('the corrected one counts again, and nothing of a table stands in the functions’ log', async () => {
    const corrected = encodeCp932(`${staff}S0556,税務課,主事,person,2026-04-01,\n`);
    await upload(settingsBucket(), 'settings/staff.csv', corrected);
    const stands = await dealtWith(({ refused }) => refused.length === 0);
    expect(stands.settings).not.toBe(good.settings);
    const log = city().emulator.functionLog();
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

  function upload(Bucket: string | undefined, Key: string, Body: Uint8Array) {
    return city().s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  }

  const logBucket = () => city().deployed.physicalId('AWS::S3::Bucket', 'IntakeBucketLogs');
  const settingsBucket = () =>
    [...city().deployed.physicalIds.values()].find((id) => id.startsWith('sekisho-settings-'));

  /** Sections of the first case about an account. */
  function sectionsOf(actor: string): Promise<readonly string[]> {
    return until(`case about ${actor}`, async () => {
      const { records } = await city().store.cases.list({ kind: 'all' }, null);
      return records.find(({ facts }) => facts.actor === actor)?.facts.sections;
    });
  }
}

/** An export of 2,000 people on a Tuesday evening. */
function exportBy(actor: string): Uint8Array {
  return encodeCp932(
    [
      '[処理通番],[処理日],[処理時刻],[職員番号],[画面名],[処理区分],[宛名番号],[対象件数]',
      `${actor},R08.05.19,20:40:05,${actor},一括出力,05,,2000`,
      '',
    ].join('\r\n'),
  );
}

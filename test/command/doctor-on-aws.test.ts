import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { masked } from '../../local/command/doctor/subscriptions-check.ts';
import { dynamodbSettingsPointer } from '../../shared/adapters/aws/dynamodb-settings-pointer.ts';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { redriveOutputs, stackOutputs } from '../../shared/adapters/aws/stack-outputs.ts';
import { type DeploymentInProcess, startDeployment } from './deployment-in-process.ts';
import { examined } from './examined-deployment.ts';
import { run } from './program.ts';
import { configuration, put, removeFolder, sharedFolder } from './small-office.ts';

const folder = sharedFolder();
const config = configuration(folder);
const line = (at: string) =>
  JSON.stringify({
    at,
    actor: 'S0001',
    action: 'view',
    outcome: 'success',
    system: 'juki',
    records: 1,
  });
const source = { title: { ja: 'ログ', en: 'log' }, system: 'juki', format: 'sekisho-jsonl' };
const outputs = () =>
  new Map([
    [stackOutputs.table, deployment.table],
    [stackOutputs.logBucket, 'logs'],
    [stackOutputs.subjectKey, 'subjects'],
    ...Object.values(redriveOutputs).flatMap(({ from, to }): [string, string][] => [
      [from, 'arn:from'],
      [to, 'arn:to'],
    ]),
  ]);

let deployment: DeploymentInProcess;
let aws: Awaited<ReturnType<typeof examined>>;
const examine = () => run(['doctor', '--config', config, '--stack', 'Sekisho']);
const addresses = ['S0900', 'S0901'].map((name) => `${name}@city.kisaragi.example`);

beforeAll(async () => {
  // Thursday morning.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-14T09:00:00+09:00') });
  const sources = [
    { ...source, id: 'daily', objects: ['daily/*'], cadence: 'daily' },
    { ...source, id: 'now-and-then', objects: ['rare/*'], cadence: 'irregular' },
  ];
  put(config, 'sources.yaml', JSON.stringify({ sources }));
  deployment = await startDeployment(config);
  await deployment.upload('daily/1.jsonl', line('2026-05-13T09:10:00+09:00'));
  const client = new DynamoDBClient({
    endpoint: deployment.environment.AWS_ENDPOINT_URL_DYNAMODB,
    region: 'ap-northeast-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const { sealEnd } = dynamodbStore(client, deployment.table);
  await sealEnd.note({ at: Date.parse('2026-05-14T05:34:00+09:00'), through: '2026-05-12' });
});
beforeEach(async () => {
  aws = await examined(deployment, outputs());
  for (const address of addresses) aws.facts.subscriptions.set(address, true);
  for (const [name, value] of Object.entries(aws.environment)) vi.stubEnv(name, value);
});
afterEach(async () => {
  await aws.noLetters();
  await aws.close();
  vi.unstubAllEnvs();
  vi.setSystemTime(Date.parse('2026-05-14T09:00:00+09:00'));
});
afterAll(async () => {
  vi.useRealTimers();
  await deployment.close();
  removeFolder(folder);
});

/** Its lines that are not ○. */
const unwellIn = (stdout: string) => stdout.split('\n').filter((one) => /^[△×]/.test(one));

describe('The doctor of a deployment that is well', () => {
  test('says so in a line for each thing, and ends with 0', async () => {
    const { status, stdout, stderr } = await examine();
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trimEnd().split('\n')).toEqual([
      '○ Stack: All outputs are there, and 13 resources stand as they should.',
      '○ Schedules: All 2 are enabled.',
      '○ Clock: It ran 10 times in the last 10 minutes.',
      '○ Sources: daily has come up to 2026-05-13.',
      '○ Sources: now-and-then comes irregularly: nobody can tell whether it is silent.',
      '○ Seal: It ended at 2026-05-14 05:34, up to 2026-05-12.',
      '○ Settings: Those of the deployment are in force.',
      '○ Subscriptions: All 2 are confirmed.',
      '○ Dead letters: All 1 queues are empty.',
      '○ Alarms: None of 2 rings.',
      '○ Keys: All 2 are enabled.',
      '○ Object lock: Objects of 2 buckets are locked.',
      '○ 12, △ 0, × 0 (all is well)',
    ]);
  });

  test('asks the table by key alone, and writes nothing', async () => {
    deployment.asked.length = 0;
    await examine();
    expect(new Set(deployment.asked)).toEqual(new Set(['Query', 'GetItem']));
  });
});

describe('The doctor says what is unwell and what to do, and ends with 1, where', () => {
  test.each<[string, () => unknown, RegExp]>([
    [
      'a resource failed',
      () => aws.facts.statuses.set('KeysRecords5', 'UPDATE_FAILED'),
      /^× Stack: .*KeysRecords5 UPDATE_FAILED/,
    ],
    [
      'an earlier version is deployed',
      () => aws.facts.outputs.delete(redriveOutputs.intake.from),
      /^× Stack: Some outputs are missing/,
    ],
    [
      'a schedule is disabled',
      () => aws.facts.disabledSchedules.add('every-night'),
      /^× Schedules: SealingEveryNight4 is disabled/,
    ],
    [
      'the clock stands',
      () => Object.assign(aws.facts, { ticks: 0 }),
      /^× Clock: It has not run in the last 10 minutes/,
    ],
    [
      'an address is not confirmed',
      () => aws.facts.subscriptions.set(addresses[0] ?? '', false),
      /^× Subscriptions: S…@city.kisaragi.example of information-security is not confirmed/,
    ],
    [
      'an address is not subscribed',
      () => aws.facts.subscriptions.delete(addresses[0] ?? ''),
      /^× Subscriptions: S…@city.kisaragi.example of information-security is not subscribed/,
    ],
    ['something was not done', () => aws.letter(), /^× Dead letters: IntakeDeadLetters holds 1\./],
    [
      'an alarm rings',
      () =>
        aws.facts.ringing.push(
          '警報：時計の停止 / Alarm: the clock is silent. Runbook: README.md#x',
        ),
      /^× Alarms: 警報：時計の停止 .*README.md#x/,
    ],
    [
      'a key is to be deleted',
      () => aws.facts.keyStates.set('records', 'PendingDeletion'),
      /^× Keys: KeysRecords5 cannot be used \(PendingDeletion\)/,
    ],
    [
      'logs can be deleted',
      () => aws.facts.unlockedBuckets.add('logs'),
      /^× Object lock: Objects of logs can be deleted/,
    ],
    [
      'the seal is late',
      () => vi.setSystemTime(Date.parse('2026-05-15T06:00:00+09:00')),
      /^× Seal: It last ended at 2026-05-14 05:34/,
    ],
  ])('%s', async (_, make, words) => {
    await make();
    const { status, stdout } = await examine();
    const [first, ...more] = unwellIn(stdout);
    expect(status).toBe(1);
    expect(first ?? '').toMatch(words);
    expect(first).toContain(' → ');
    expect(more).toEqual([]);
    expect(stdout).not.toContain(addresses[0]);
  });

  test('a source is silent, and the seal late', async () => {
    vi.setSystemTime(Date.parse('2026-05-18T09:00:00+09:00'));
    const { status, stdout } = await examine();
    expect(status).toBe(1);
    expect(unwellIn(stdout)).toEqual([
      expect.stringMatching(
        /^× Sources: daily has sent nothing since 2026-05-13, for 2 working days/,
      ),
      expect.stringMatching(/^× Seal: It last ended at 2026-05-14 05:34, and had not this morning/),
    ]);
  });

  test('a right is missing: the rest is looked at all the same', async () => {
    aws.facts.denied.add('DescribeKey').add('GetSchedule');
    const { status, stdout } = await examine();
    expect(status).toBe(1);
    expect(unwellIn(stdout)).toEqual([
      expect.stringMatching(/^△ Schedules: AWS does not allow this \(aws:GetSchedule\)/),
      expect.stringMatching(/^△ Keys: AWS does not allow this \(aws:DescribeKey\)/),
    ]);
    expect(stdout).toContain('○ Object lock');
  });

  test('settings that were uploaded were refused', async () => {
    const client = new DynamoDBClient({});
    const pointer = dynamodbSettingsPointer(client, deployment.table);
    await pointer.move({
      revision: 1,
      files: 'f',
      settings: 'a'.repeat(64),
      deployment: 'd',
      uploaded: ['staff.csv'],
      seen: 's',
      refused: ['staff.csv'],
      at: Date.parse('2026-05-13T17:00:00+09:00'),
    });
    const { status, stdout } = await examine();
    expect(status).toBe(1);
    expect(stdout).toContain(
      '○ Settings: Those that were uploaded are in force since 2026-05-13 17:00',
    );
    expect(unwellIn(stdout)).toEqual([
      expect.stringMatching(/^× Settings: What was uploaded as staff.csv does not count/),
    ]);
  });
});

describe('A wrong call ends with 2, where', () => {
  test.each([
    ['nothing is named', ['doctor', '--config', config], 'Give --state DIR, or --stack NAME'],
    [
      'the settings hold mistakes',
      ['doctor', '--config', folder, '--stack', 'Sekisho'],
      'sekisho.yaml',
    ],
  ])('%s', async (_, words, said) => {
    const { status, stdout, stderr } = await run(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

test.each([
  ['hanako@city.kisaragi.example', 'h…@city.kisaragi.example'],
  ['+819012345678', '…5678'],
  ['https://gateway.kisaragi.example/alerts?key=secret', 'https://gateway.kisaragi.example/…'],
  ['arn:aws:sqs:ap-northeast-1:000000000000:alerts', '…:alerts'],
])('Of the address %s it prints %s', (address, printed) => {
  expect(masked(address)).toBe(printed);
});

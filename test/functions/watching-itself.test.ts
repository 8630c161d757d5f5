import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { metrics } from '../../shared/metric-names.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { type DeploymentInProcess, startDeployment } from '../command/deployment-in-process.ts';
import { configuration, removeFolder, sharedFolder } from '../command/small-office.ts';
import { type Called, handlerAsDeployed } from './handler-as-deployed.ts';

const at = (local: string) => Date.parse(`${local}+09:00`);
const folder = sharedFolder();
const config = configuration(folder);
const settings = loadSettings(settingsFolder(config));
const resident = '0004711';
const key = 'events/kisaragi-hanako.jsonl';
/** By night, by an account that is in no list of staff. */
const log = JSON.stringify({
  at: '2026-05-11T23:10:00+09:00',
  actor: 'S0123',
  action: 'export',
  outcome: 'success',
  system: 'juki',
  records: 2_000,
  subject: resident,
});

let deployment: DeploymentInProcess;
let clock: Awaited<ReturnType<typeof handlerAsDeployed>>;
let seal: Awaited<ReturnType<typeof handlerAsDeployed>>;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  deployment = await startDeployment(config);
  const sns = { endpoint: deployment.environment.AWS_ENDPOINT_URL_S3, region: 'ap-northeast-1' };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SNSClient({ ...sns, credentials });
  const { TopicArn } = await client.send(new CreateTopicCommand({ Name: 'alerts' }));
  environment = {
    ...deployment.environment,
    AWS_ENDPOINT_URL_SNS: sns.endpoint,
    // Whatever else it calls meets a closed door.
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    TABLE_NAME: deployment.table,
    SETTINGS_BUCKET: 'settings',
    TOPIC_ARN: TopicArn,
    CONTAINMENT_BUS: 'bus',
    SUBJECT_KEY: 'subjects',
  };
  clock = await handlerAsDeployed('escalate', settings);
  seal = await handlerAsDeployed('seal', settings);
}, 60_000);
afterAll(async () => {
  clock?.close();
  seal?.close();
  await deployment?.close();
  removeFolder(folder);
});

const tick = (local: string) => clock.call({}, at(local), environment);
const night = (local: string) =>
  seal.call({ task: 'plan', execution: local, input: {} }, at(local), environment);

describe('The functions as they are deployed', () => {
  test('count from six o’clock on that the seal is not done, until it is', async () => {
    await night('2026-05-11T05:30');
    expect((await tick('2026-05-12T05:59')).metrics).toEqual({});
    expect((await tick('2026-05-12T06:00')).metrics).toMatchObject({ SealLate: 1 });
    expect((await tick('2026-05-12T14:00')).metrics).toMatchObject({ SealLate: 1 });
    const { answer } = await night('2026-05-12T14:05');
    expect(answer).toMatchObject({ isNothingToSeal: true });
    expect((await tick('2026-05-12T14:06')).metrics).toEqual({});
  });

  test('count each night the sources that are silent, and name them in their log', async () => {
    const before = await night('2026-05-12T05:30');
    expect(before.metrics).toMatchObject({ SourcesSilent: 3 });
    expect(before.printed).toContain('"silent":["events","table","utf8"]');
    await deployment.upload(key, log);
    expect((await night('2026-05-13T05:30')).metrics).toMatchObject({ SourcesSilent: 2 });
    expect((await night('2026-05-14T05:30')).metrics).toMatchObject({ SourcesSilent: 3 });
  });

  test('let no person, resident or file into a metric', async () => {
    const called: readonly Called[] = [
      await tick('2026-05-14T09:00'),
      await tick('2026-05-15T12:00'),
      await night('2026-05-15T05:30'),
    ];
    const counted = called.flatMap((one) => Object.keys(one.metrics));
    expect(counted).toContain('SealLate');
    expect(counted).toContain('SourcesSilent');
    expect(counted.filter((name) => !Object.keys(metrics).includes(name))).toEqual([]);
    expect(called.map(({ dimensions }) => dimensions)).toEqual([[], [['service']], [['service']]]);
    const printed = called.map((one) => one.printed).join('\n');
    for (const secret of ['S0123', resident, 'hanako']) expect(printed).not.toContain(secret);
  });
});

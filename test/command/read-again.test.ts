import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { replayOutput } from '../../shared/adapters/aws/stack-outputs.ts';
import { startCloudFormation } from '../adapters/cloudformation-in-process.ts';
import { type OnLoopback, onLoopback } from '../adapters/loopback.ts';
import { run } from './program.ts';
import { configuration, removeFolder, sharedFolder } from './small-office.ts';

const folder = sharedFolder();
const machine = 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:Sekisho-replay';
const somebody = ['--by', 'S0900', '--reason', '新しい版'];

/** Step Functions as far as the command sees it: what it was asked, and how an execution ends. */
let states: OnLoopback;
let started: unknown[];
let ends: Readonly<Record<string, string>>[];
let cloudformation: OnLoopback;

beforeAll(async () => {
  states = await onLoopback(
    createServer(async (incoming, answer) => {
      const asked = JSON.parse(await text(incoming));
      const isStart = incoming.headers['x-amz-target'] === 'AWSStepFunctions.StartExecution';
      if (isStart) started.push(z.object({ input: z.string() }).parse(asked).input);
      answer.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      answer.end(JSON.stringify(isStart ? { executionArn: `${machine}:1` } : ends.shift()));
    }),
  );
  cloudformation = await startCloudFormation(() => ({ Sekisho: { [replayOutput]: machine } }));
  vi.stubEnv('AWS_ENDPOINT_URL_SFN', states.endpoint);
  vi.stubEnv('AWS_ENDPOINT_URL_CLOUDFORMATION', cloudformation.endpoint);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
  vi.stubEnv('AWS_REGION', 'ap-northeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
beforeEach(() => {
  started = [];
  ends = [];
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await states.close();
  await cloudformation.close();
  removeFolder(folder);
});

const config = configuration(folder);
const call = (...words: readonly string[]) =>
  run(['read-again', ...words, '--config', config, '--stack', 'Sekisho']);

test('the days are those of the organisation’s zone, both ends with them, and who and why go along', async () => {
  ends = [{ status: 'RUNNING' }, { status: 'SUCCEEDED' }];
  const days = ['--from', '2026-05-11', '--until', '2026-05-12'];
  const { status, stdout, stderr } = await call('juki/2026', ...somebody, ...days);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toContain('wait in the queue of intake');
  expect(started.map((input) => JSON.parse(String(input)))).toEqual([
    {
      prefix: 'juki/2026',
      from: Date.parse('2026-05-11T00:00:00+09:00') / 1_000,
      until: Date.parse('2026-05-13T00:00:00+09:00') / 1_000,
      by: 'S0900',
      reason: '新しい版',
    },
  ]);
}, 20_000);

test('without a prefix and days it is all of them', async () => {
  ends = [{ status: 'SUCCEEDED' }];
  expect((await call(...somebody)).status).toBe(0);
  expect(JSON.parse(String(started[0]))).toMatchObject({ prefix: '', from: 0 });
});

test('that it ended early is told with the reason, and ends with status 1', async () => {
  ends = [{ status: 'FAILED', error: 'States.ItemReaderFailed', cause: 'No such bucket' }];
  const { status, stderr } = await call('juki/', ...somebody);
  expect(status).toBe(1);
  expect(stderr).toContain('(FAILED: States.ItemReaderFailed No such bucket)');
});

test.each([
  [['--from', '2026-02-30'], '--from must be a date like 2026-05-11 (given: 2026-02-30).'],
  [['--until', 'May'], '--until must be a date like 2026-05-11 (given: May).'],
  [['--from', '2026-05-12', '--until', '2026-05-11'], 'is after --until 2026-05-11'],
  [['--by', 'S9999'], 'S9999'],
  [['--stack', 'Nowhere'], 'There is no stack "Nowhere"'],
])('%j ends with status 2 and one sentence, and starts nothing', async (words, sentence) => {
  const given = new Map([...pairs(somebody), ...pairs(['--stack', 'Sekisho']), ...pairs(words)]);
  const { status, stderr } = await run(['read-again', '--config', config, ...[...given].flat()]);
  expect([status, stderr.trim().split('\n').length, started]).toEqual([2, 1, []]);
  expect(stderr).toContain(sentence);
});

/** Options with their values. */
function pairs(words: readonly string[]): readonly (readonly [string, string])[] {
  const [name, value, ...rest] = words;
  return name === undefined || value === undefined ? [] : [[name, value], ...pairs(rest)];
}

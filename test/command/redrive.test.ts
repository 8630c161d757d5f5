import { afterEach, beforeEach, expect, test } from 'vitest';
import { redriveOutputs } from '../../shared/adapters/aws/stack-outputs.ts';
import { startCloudFormation } from '../adapters/cloudformation-in-process.ts';
import type { OnLoopback } from '../adapters/loopback.ts';
import { startQueues } from '../adapters/sqs-moves-in-process.ts';
import { run } from './program.ts';

let queues: Awaited<ReturnType<typeof startQueues>>;
let cloudformation: OnLoopback;
let outputs: Record<string, string>;
const before = { ...process.env };

beforeEach(async () => {
  queues = await startQueues();
  outputs = {};
  const letters = { intake: ['one', 'two'], archive: ['three'], settings: [] };
  for (const name of ['intake', 'archive', 'settings'] as const) {
    outputs[redriveOutputs[name].from] = await queues.queue(`${name}-dead`, letters[name]);
    outputs[redriveOutputs[name].to] = await queues.queue(name);
  }
  cloudformation = await startCloudFormation(() => ({ Sekisho: outputs, Other: {} }));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_CLOUDFORMATION: cloudformation.endpoint,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_REGION: 'ap-northeast-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
});

afterEach(async () => {
  process.env = { ...before };
  await queues.close();
  await cloudformation.close();
});

const lengths = () =>
  Promise.all(
    Object.values(redriveOutputs)
      .flatMap(({ from, to }) => [from, to])
      .map((output) => queues.lengthOf(outputs[output] ?? '')),
  );

test('moves every dead letter back to where it came from, and says how many and what then', async () => {
  const { status, stderr, stdout } = await run(['redrive', '--stack', 'Sekisho']);
  expect([status, stdout]).toEqual([0, '']);
  expect(stderr).toContain('Intake: moved 2 back.');
  expect(stderr).toContain('Archive: moved 1 back.');
  expect(stderr).toContain('Settings: nothing is left that failed.');
  expect(stderr).toContain('"Alarm: dead letters"');
  expect(await lengths()).toEqual([0, 2, 0, 1, 0, 0]);
}, 30_000);

test('moves those of one queue alone where that is asked', async () => {
  const { status, stderr } = await run(['redrive', '--stack', 'Sekisho', '--queue', 'archive']);
  expect([status, stderr.includes('Intake')]).toEqual([0, false]);
  expect(await lengths()).toEqual([2, 0, 0, 1, 0, 0]);
}, 20_000);

test('says nothing of what may come back where nothing was moved', async () => {
  const { stderr } = await run(['redrive', '--stack', 'Sekisho', '--queue', 'settings']);
  expect(stderr).toBe('Settings: nothing is left that failed.\n');
});

test('follows a move that somebody else began', async () => {
  const { from, to } = redriveOutputs.intake;
  queues.begin(outputs[from] ?? '', outputs[to] ?? '');
  const { status, stderr } = await run(['redrive', '--stack', 'Sekisho', '--queue', 'intake']);
  expect([status, stderr.includes('Intake: moved 2 back.')]).toEqual([0, true]);
  expect(await lengths()).toEqual([0, 2, 1, 0, 0, 0]);
}, 20_000);

test('ends with status 1 where AWS gives up, and nothing of the rest is lost', async () => {
  queues.breakMoves(outputs[redriveOutputs.intake.from] ?? '');
  const { status, stderr } = await run(['redrive', '--stack', 'Sekisho', '--queue', 'intake']);
  expect(status).toBe(1);
  expect(stderr).toContain('Intake: AWS stopped after 0 of about 2 (AccessDenied).');
  expect(await lengths()).toEqual([2, 0, 1, 0, 0, 0]);
});

test.each([
  [['--stack', 'Nowhere'], 'There is no stack "Nowhere"'],
  [['--stack', 'Other'], 'is no stack of Sekisho'],
  [['--stack', 'Sekisho', '--queue', 'mail'], 'intake archive settings'],
])('%j ends with status 2 and one sentence', async (options, sentence) => {
  const { status, stderr } = await run(['redrive', ...options]);
  expect([status, stderr.trim().split('\n').length]).toEqual([2, 1]);
  expect(stderr).toContain(sentence);
});

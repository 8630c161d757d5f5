import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamodbStore } from '../../shared/adapters/aws/dynamodb-store.ts';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { ingestFile } from '../../shared/pipeline.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { type DynamodbInProcess, startDynamodb } from '../adapters/dynamodb-in-process.ts';
import { type Run, runProgram } from './program.ts';
import { configuration, eventLines, put, removeFolder, sharedFolder } from './small-office.ts';

let dynamodb: DynamodbInProcess;
let folder: string;
let config: string;
let table: string;

/** The program as an operator starts it, with the rights to the deployment's table. */
function cases(...words: string[]): Promise<Run> {
  return runProgram(['cases', ...words, '--config', config, '--lang', 'en'], {
    AWS_ENDPOINT_URL: dynamodb.endpoint,
    AWS_REGION: 'ap-northeast-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  });
}

beforeAll(async () => {
  dynamodb = await startDynamodb();
  table = await dynamodb.createTable();
  folder = sharedFolder();
  config = configuration(folder);
  const log = put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'));
  await ingestFile(logFileAt(log, 'events/day.jsonl'), {
    ...dynamodbStore(dynamodb.client, table),
    settings: loadSettings(settingsFolder(config)),
    quarantine: { put: async () => undefined },
    messenger: { send: async () => undefined },
    meter: { count: () => undefined },
    subjectKey: new Uint8Array(32),
    now: Date.now,
  });
});

afterAll(async () => {
  removeFolder(folder);
  await dynamodb.close();
});

test('the cases of a deployment are listed, shown and acknowledged from the command line', async () => {
  const listed = await cases('list', '--json', '--table', table);
  expect(listed.status).toBe(0);
  const found: { case: string; actor: string }[] = listed.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const id = found.find(({ actor }) => actor === 'S0001')?.case ?? '';
  expect((await cases('show', id, '--table', table)).stdout).toContain(id);
  const comment = ['--comment', 'Asked the section head'];
  const refused = await cases('ack', id, '--by', 'S0001', ...comment, '--table', table);
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('S0001')]);
  const done = await cases('ack', id, '--by', 'S0900', ...comment, '--table', table);
  expect([done.status, done.stderr]).toEqual([0, expect.stringContaining('acknowledged')]);
  const { actions } = (await dynamodbStore(dynamodb.client, table).cases.read(id)) ?? {};
  expect(actions?.at(-1)).toMatchObject({ by: 'S0900', deed: { kind: 'acknowledged' } });
});

test('a table that is not there, and a call without a place, each get one sentence', async () => {
  const wrong = await cases('list', '--table', 'no-such-table');
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toMatch(/^.*no-such-table on AWS cannot be read \(\w+\)\..*\n$/);
  const none = await cases('list');
  expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('--table NAME')]);
});

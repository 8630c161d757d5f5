import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type DeploymentInProcess,
  startDeployment,
  subjectSecret,
} from './deployment-in-process.ts';
import { type Run, run, runProgram } from './program.ts';
import { configuration, put, removeFolder, sharedFolder } from './small-office.ts';

const resident = '0004711';

const line = (at: string, given: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ at, outcome: 'success', system: 'juki', records: 1, ...given });

/** Two accounts look at the resident, one of them with work; a third is refused. */
const logs = {
  'events/week.jsonl': [
    line('2026-05-11T09:10:00+09:00', { actor: 'S0001', action: 'view', subject: resident }),
    line('2026-05-11T11:00:00+09:00', { actor: 'S0002', action: 'view', subject: resident }),
    line('2026-05-11T11:05:00+09:00', { actor: 'S0002', action: 'view', subject: '0009999' }),
    line('2026-05-13T10:00:00+09:00', { actor: 'S0002', action: 'print', subject: resident }),
    'no event',
  ].join('\n'),
  'events/denied.jsonl.gz': gzipSync(
    line('2026-05-12T15:00:00+09:00', {
      actor: 'S0901',
      action: 'search',
      subject: resident,
      outcome: 'denied',
    }),
  ),
};

const folder = sharedFolder();
const config = configuration(folder);
const inbox = join(folder, 'inbox');
const because = ['--by', 'S0900', '--reason', '開示請求 第3号'];
const office = { SEKISHO_CONFIG: config, SEKISHO_STATE: join(folder, 'state') };
let deployment: DeploymentInProcess;

/** A call as someone of the security team makes it, with rights to the deployment. */
function onAws(words: readonly string[]): Promise<Run> {
  return run(words.includes('--stack') ? words : [...words, '--stack', 'Sekisho'], office);
}

const whoSaw = ['who-saw', resident, ...because];

beforeAll(async () => {
  // Both homes answer at one and the same moment.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T09:00:00+09:00') });
  const assignments = `subject,actor,section,from,until,reason\n${resident},S0001,,2026-05-11,,転居届\n`;
  put(config, 'assignments.csv', assignments);
  deployment = await startDeployment(config);
  // The same secret, so that both homes call the resident by the same hash.
  put(folder, 'state/subject.key', subjectSecret);
  for (const [key, log] of Object.entries(logs)) {
    put(inbox, key, log);
    await deployment.upload(key, log);
  }
  expect((await run(['ingest', inbox], office)).status).toBe(0);
  for (const [name, value] of Object.entries(deployment.environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await deployment.close();
  removeFolder(folder);
});

describe('a deployment on AWS', () => {
  test.each([
    ['who-saw', [...whoSaw, '--format', 'text']],
    ['who-saw', [...whoSaw, '--format', 'csv']],
    ['who-saw', [...whoSaw, '--format', 'json', '--from', '2026-05-12']],
    ['what-did', ['what-did', 'S0002', ...because]],
    ['what-did', ['what-did', 'S0002', ...because, '--format', 'json']],
    ['what-did', ['what-did', 'S0002', '--by', 'S0002', '--reason', '本人']],
  ])('answers %s with the very bytes of one machine', async (_, words) => {
    const onMachine = await run(words, office);
    expect(await onAws(words)).toEqual(onMachine);
    expect(onMachine.stdout === '').toBe(words.includes('本人'));
  });

  test('finds the original lines in its bucket, as one machine does in a folder', async () => {
    const onMachine = await run([...whoSaw, '--logs', inbox], office);
    const deployed = await onAws([...whoSaw, '--logs', 'events/']);
    expect(deployed).toEqual(onMachine);
    expect(deployed.stdout).toContain('Files read: 2. Lines that the history has: 4');
    const narrow = await onAws([...whoSaw, '--logs', 'events/w']);
    expect(narrow.stdout).toContain('Files read: 1. Lines that the history has: 3');
    const none = await onAws([...whoSaw, '--logs', 'nowhere/']);
    expect([none.status, none.stdout]).toEqual([2, '']);
    expect(none.stderr).toContain('begins with "nowhere/"');
  });

  test('answers for the days that the table still keeps, unless others are asked for', async () => {
    const now = Date.now();
    const spanAt = async (date: string, ...words: readonly string[]) => {
      vi.setSystemTime(Date.parse(date));
      const { stdout, lastLine } = await onAws([...whoSaw, '--format', 'json', ...words]);
      return stdout === '' ? lastLine : [JSON.parse(stdout).from, JSON.parse(stdout).until];
    };
    expect(await spanAt('2027-06-16T09:00:00+09:00')).toEqual(['2026-05-12', '2026-05-13']);
    const all = await spanAt('2027-06-16T09:00:00+09:00', '--from', '2026-05-01');
    expect(all).toEqual(['2026-05-01', '2026-05-13']);
    expect(await spanAt('2027-06-18T09:00:00+09:00')).toContain('has expired (400 days)');
    vi.setSystemTime(now);
  });

  test('records who asked what and why, refusals too, and lists it', async () => {
    const refused = await onAws(['what-did', 'S0001', '--by', 'S0001', '--reason', '確認']);
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    const { stdout } = await onAws(['statements', '--json']);
    const entries = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, place) => place + 1));
    expect(entries[0]).toMatchObject({
      by: 'S0900',
      reason: '開示請求 第3号',
      question: { kind: 'who-saw', subject: expect.stringMatching(/^[0-9a-f]{16}$/) },
      outcome: 'shown',
      lines: 4,
    });
    expect(entries.at(-1)).toMatchObject({ by: 'S0001', outcome: 'refused', lines: 0 });
    expect(stdout).not.toContain(resident);
    expect((await onAws(['statements'])).stdout).toMatch(/^No\. +Time +Asked by/);
  });

  test('shows nothing where the asking cannot be recorded, and names the right that is missing', async () => {
    const { status, stdout, stderr } = await deployment.without('PutItem', () => onAws(whoSaw));
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^AWS does not allow this \(dynamodb:PutItem\)\..*\n$/);
  });

  test('is asked by key, of one partition or list at a time, and never scanned', async () => {
    deployment.asked.length = 0;
    await onAws(whoSaw);
    const byAction = Map.groupBy(deployment.asked, (action) => action);
    expect([...byAction].map(([action, { length }]) => [action, length])).toEqual([
      // Files twice, cases twice, the journal; three days, sources, accounts; four colleagues.
      ['Query', 2 + 2 + 1 + 3 * 8 + 3 + 3 + 4],
      ['PutItem', 1],
    ]);
  });
});

describe('one sentence, and no more, is said where', () => {
  /** Of the real program, whose environment alone it is. */
  const says = async (words: readonly string[], changes: NodeJS.ProcessEnv = {}) => {
    const environment = { ...office, ...deployment.environment, HOME: folder, ...changes };
    const { status, stdout, stderr } = await runProgram(words, environment);
    expect([stdout, stderr.trim().split('\n').length]).toEqual(['', 1]);
    return [status, stderr.trim()];
  };
  const sekisho = [...whoSaw, '--stack', 'Sekisho'];

  test('the call names no home', async () => {
    const { status, stdout, lastLine } = await run(whoSaw, { SEKISHO_CONFIG: config });
    expect([status, stdout]).toEqual([2, '']);
    expect(lastLine).toContain('Give --state DIR, or --stack NAME');
  });

  test.each([
    ['there is no such stack', 'Sekissho', 'There is no stack "Sekissho"'],
    ['the stack is another one', 'Other', '"Other" (--stack) is no stack of Sekisho'],
    ['the deployment has read nothing yet', 'Empty', 'has no history to ask'],
    ['its table is gone', 'Gone', '(ResourceNotFoundException)'],
  ])('%s', async (_, stack, words) => {
    const { status, stdout, stderr } = await run([...whoSaw, '--stack', stack], office);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('credentials are missing', async () => {
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined };
    const said = await says(sekisho, { ...none, AWS_PROFILE: undefined });
    expect(said).toEqual([2, expect.stringContaining('There are no usable AWS credentials.')]);
  });

  test('the region is missing', async () => {
    const none = { AWS_REGION: undefined, AWS_DEFAULT_REGION: undefined, SEKISHO_LANG: 'ja' };
    const said = await says(sekisho, none);
    expect(said).toEqual([2, expect.stringContaining('AWS のリージョンが指定されていません。')]);
  });

  test('AWS cannot be reached', async () => {
    const said = await says(sekisho, { AWS_ENDPOINT_URL_CLOUDFORMATION: 'http://127.0.0.1:9' });
    expect(said).toEqual([1, expect.stringContaining('AWS cannot be reached (ECONNREFUSED).')]);
  });
});

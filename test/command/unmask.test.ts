import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DeploymentInProcess, startDeployment } from './deployment-in-process.ts';
import { run } from './program.ts';
import { configuration, put, removeFolder, sharedFolder } from './small-office.ts';

const residents = ['0004711', '0009999'];

/** An account that retired in March looks at two residents. */
const log = residents
  .map((subject, number) =>
    JSON.stringify({
      at: `2026-05-11T10:0${number}:00+09:00`,
      actor: 'S0003',
      action: 'view',
      outcome: 'success',
      system: 'juki',
      records: 1,
      subject,
    }),
  )
  .join('\n');

const folder = sharedFolder();
const config = configuration(folder);
const inbox = join(folder, 'inbox');
const office = { SEKISHO_CONFIG: config };
let deployment: DeploymentInProcess;

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-06-01T09:00:00+09:00') });
  deployment = await startDeployment(config);
  await deployment.upload('events/week.jsonl', log);
  put(inbox, 'events/week.jsonl', log);
  const state = { ...office, SEKISHO_STATE: join(folder, 'state') };
  expect((await run(['ingest', inbox], state)).status).toBe(0);
  for (const [name, value] of Object.entries(deployment.environment)) vi.stubEnv(name, value);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  await deployment.close();
  removeFolder(folder);
});

const because = ['--reason', '本人への連絡'];
const homes = [
  { title: 'one machine', home: ['--state', join(folder, 'state')], logs: ['--logs', inbox] },
  { title: 'AWS', home: ['--stack', 'Sekisho'], logs: [] },
];

describe.each(homes)('unmasking on $title', ({ home, logs }) => {
  const call = (...words: string[]) => run(['unmask', ...words, ...home], office);
  const show = (number: string, by: string) => call('show', number, '--by', by, ...logs);
  let id = '';
  beforeAll(async () => {
    const where = home[0] === '--stack' ? ['--table', deployment.table] : home;
    const { stdout } = await run(['cases', 'list', '--json', ...where], office);
    id = JSON.parse(stdout.split('\n')[0] ?? '{}').case;
  });

  test('shows the residents of a case to who asked, once somebody else has agreed', async () => {
    const asked = await call('request', id, '--by', 'S0900', ...because);
    expect(asked).toMatchObject({ status: 0, stdout: '1\n' });
    const early = await show('1', 'S0900');
    expect(early).toMatchObject({ status: 1, stdout: '' });
    expect(early.stderr).toContain('waiting for a second person');

    expect(await call('approve', '1', '--by', 'S0900')).toMatchObject({ status: 1 });
    expect(await show('1', 'S0900')).toMatchObject({ status: 1, stdout: '' });
    expect(await call('approve', '1', '--by', 'S0901')).toMatchObject({ status: 0 });
    expect(await show('1', 'S0901')).toMatchObject({ status: 1, stdout: '' });

    const shown = await show('1', 'S0900');
    expect(shown.status).toBe(0);
    const events = shown.stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(events.map(({ subject }) => subject)).toEqual(residents);
    for (const said of [asked, early, shown])
      for (const resident of residents) expect(said.stderr).not.toContain(resident);
  });

  test('is recorded step by step, without any resident', async () => {
    const { stdout } = await call('list', '--json');
    const entries = stdout
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one));
    expect(entries).toMatchObject([
      { sequence: 1, kind: 'requested', by: 'S0900', caseId: id, reason: '本人への連絡' },
      { sequence: 2, kind: 'approved', by: 'S0901', request: 1 },
      { sequence: 3, kind: 'shown', by: 'S0900', request: 1, lines: 2 },
    ]);
    for (const resident of residents) expect(stdout).not.toContain(resident);
    expect((await call('list')).stdout).toMatch(/1 .*S0900 .*S0901/);
  });

  test('is over after a day', async () => {
    vi.setSystemTime(Date.parse('2026-06-02T09:00:00+09:00'));
    const late = await show('1', 'S0900');
    vi.setSystemTime(Date.parse('2026-06-01T09:00:00+09:00'));
    expect(late).toMatchObject({ status: 1, stdout: '' });
    expect(late.stderr).toContain('over');
  });

  test('is refused to whom the case is about, and where there is no such case or request', async () => {
    const refused = await call('request', id, '--by', 'S0003', ...because);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(refused.stderr).toContain('S0003');
    await call('request', id, '--by', 'S0900', ...because);
    expect(await call('approve', '4', '--by', 'S0003')).toMatchObject({ status: 1 });
    expect(await call('approve', '99', '--by', 'S0901')).toMatchObject({ status: 1 });
    const none = await call('request', 'C-0000000000000000', '--by', 'S0900', ...because);
    expect(none).toMatchObject({ status: 1 });
    const blank = await call('request', id, '--by', 'S0900', '--reason', ' ');
    expect(blank).toMatchObject({ status: 2 });
  });
});

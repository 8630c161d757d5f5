import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { lockForWatch } from '../../local/watch-lock.ts';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { run } from './program.ts';
import { configuration, ownFolder, put } from './small-office.ts';

const monday = '2026-05-11';
const line = (day: string) =>
  JSON.stringify({
    at: `${day}T09:10:00+09:00`,
    actor: 'S0001',
    action: 'view',
    outcome: 'success',
    system: 'juki',
    records: 1,
  });
const source = { title: { ja: 'ログ', en: 'log' }, system: 'juki', format: 'sekisho-jsonl' };

/** A machine on Thursday morning, with the logs of these days; `channels` as in sekisho.yaml. */
async function machine(days: readonly string[]) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-05-14T09:00:00+09:00') });
  onTestFinished(() => void vi.useRealTimers());
  const folder = ownFolder();
  const config = configuration(folder);
  const sources = [{ ...source, id: 'daily', objects: ['daily/*'], cadence: 'daily' }];
  put(config, 'sources.yaml', JSON.stringify({ sources }));
  const state = join(folder, 'state');
  const home = ['--config', config, '--state', state];
  put(folder, 'inbox/daily/1.jsonl', days.map(line).join('\n'));
  expect((await run(['ingest', join(folder, 'inbox'), ...home])).status).toBe(0);
  return {
    folder,
    config,
    state,
    seal: () => run(['seal', ...home]),
    examine: () => run(['doctor', ...home]),
  };
}

const days = [monday, '2026-05-12', '2026-05-13'];
const markOf = (stdout: string, title: string) =>
  stdout.split('\n').filter((one) => one.slice(2).startsWith(`${title}:`));

describe('The doctor of one machine', () => {
  test('finds the service by its lock, the logs, the seal, the settings and room on the disk', async () => {
    const { state, seal, examine } = await machine(days);
    await seal();
    const lock = lockForWatch(state);
    onTestFinished(() => lock.release());
    const { status, stdout, stderr } = await examine();
    expect(stderr).toBe('');
    expect(stdout).toContain('○ Settings: ');
    expect(stdout).toContain(`○ Service: sekisho watch runs (process ${process.pid}).`);
    expect(stdout).toContain('○ Sources: daily has come up to 2026-05-13.');
    expect(stdout).toContain(
      `○ Seal: Every day whose logs are complete is sealed, up to ${monday}.`,
    );
    expect(markOf(stdout, 'Disk')).toHaveLength(1);
    // Alerts of this office go to the outbox alone.
    expect(stdout).toContain('△ Deliveries: Alerts go to the outbox folder alone');
    expect(status).toBe(1);
  });

  test('says that the service stands, and leaves it free to start', async () => {
    const { state, examine } = await machine(days);
    expect((await examine()).stdout).toContain('× Service: sekisho watch does not run.');
    lockForWatch(state).release();
    expect((await examine()).stdout).toContain('× Service: sekisho watch does not run.');
  });

  test('says what is not sealed, and which source is silent', async () => {
    const { examine } = await machine([monday, '2026-05-12', '2026-05-13']);
    const unsealed = await examine();
    expect(unsealed.stdout).toContain(`× Seal: The logs of ${monday} are complete, and 1 accounts`);
    const silent = await machine([monday]);
    expect((await silent.examine()).stdout).toContain(
      `× Sources: daily has sent nothing since ${monday}, for 2 working days. → `,
    );
  });

  test('says how many alerts wait to be sent again', async () => {
    const { state, examine } = await machine(days);
    const store = openSqliteStore(join(state, 'sekisho.sqlite'));
    const to = { name: 'a', phone: '0', email: 'a@b.example', sms: null, https: null, sqs: null };
    const alert = {
      notice: 'N-1',
      caseId: null,
      role: 'information-security',
      section: null,
      recipient: 'holder-day',
      severity: 'high',
      to,
      subject: 's',
      body: 'b',
      short: 's',
    } as const;
    store.deliveries.note(alert, 'smtp', 'waiting', Date.now());
    store.close();
    expect((await examine()).stdout).toContain('× Deliveries: 1 wait to be sent again. → ');
  });

  test('counts the mistakes in the settings, and still ends with 1', async () => {
    const { config, examine } = await machine(days);
    put(config, 'sekisho.yaml', 'organisation: [');
    const { status, stdout } = await examine();
    expect(status).toBe(1);
    expect(stdout).toMatch(/^× Settings: .* holds mistakes: \d+\. → sekisho check-config /);
  });

  test('changes nothing in the state', async () => {
    const { state, examine } = await machine(days);
    const bytes = () =>
      readdirSync(state, { recursive: true, encoding: 'utf8' })
        // SQLite's own index of its journal is made by whoever reads.
        .filter((name) => !/-(shm|wal)$/.test(name))
        .map((name) => join(state, name))
        .filter((path) => statSync(path).isFile())
        .map((path) => `${path} ${readFileSync(path).toString('hex')}`)
        .toSorted();
    const before = bytes();
    await examine();
    expect(bytes()).toEqual(before);
  });

  test('is a wrong call where there is no state', async () => {
    const { config, folder } = await machine(days);
    const { status, stdout, stderr } = await run(['doctor', '--config', config, '--state', folder]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { type Run, run } from './program.ts';
import { configuration, ownFolder, put } from './small-office.ts';

const weekdays = (count: number): readonly string[] => {
  const days: string[] = [];
  for (let at = Date.parse('2025-06-02T00:00:00Z'); days.length < count; at += 86_400_000) {
    const day = new Date(at);
    if (day.getUTCDay() % 6 !== 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
};

/** An office whose one source has a line of everyday work on each of these days. */
async function officeWith(days: readonly string[]) {
  const folder = ownFolder();
  const config = configuration(folder);
  const source = { system: 'juki', encoding: 'auto', cadence: 'daily', map: {} };
  const events = { ...source, id: 'events', objects: ['events/*.jsonl'], format: 'sekisho-jsonl' };
  put(config, 'sources.yaml', JSON.stringify({ sources: [events] }));
  const state = join(folder, 'state');
  const words = ['--config', config, '--state', state];
  if (days.length > 0) {
    put(folder, 'inbox/events/log.jsonl', days.map(lineOn).join('\n'));
    expect((await run(['ingest', join(folder, 'inbox'), ...words])).status).toBe(0);
  }
  const seal = (...more: readonly string[]): Promise<Run> => run(['seal', ...words, ...more]);
  /** The log days of the account that are sealed. */
  const sealed = async () => {
    const store = openSqliteStore(join(state, 'sekisho.sqlite'));
    const stored = await store.history.days('S0002', '2025-01-01', '2026-12-31');
    store.close();
    return stored.filter((day) => day.sealed?.digest === day.digest).map(({ logDay }) => logDay);
  };
  return { seal, sealed };
}

function lineOn(day: string, place: number): string {
  const at = `${day}T10:00:00+09:00`;
  const who = { actor: 'S0002', system: 'juki', subject: '0000001', sequence: `${place}` };
  const what = { action: 'view', outcome: 'success', records: 1, dataClasses: ['personal'] };
  return JSON.stringify({ at, ...who, ...what, source: 'events', line: 1 });
}

describe('sekisho seal', () => {
  test('seals the days whose logs are complete, once, and says so', async () => {
    const days = weekdays(10);
    const { seal, sealed } = await officeWith(days);
    const first = await seal();
    expect(first.stderr).toBe('');
    expect(first.stdout).toBe(
      [
        'days sealed 2025-06-02 to 2025-06-11 (10)',
        'cases opened 0, revised 0',
        'alerts sent 0',
        '',
      ].join('\n'),
    );
    expect(first.status).toBe(0);
    // The last day may go on, and the one before waits for a working day more.
    expect(await sealed()).toEqual(days.slice(0, 8));
    const second = await seal();
    expect(second.stdout).toBe('All days up to 2025-06-11 are sealed already.\n');
    expect(second.status).toBe(0);
  });

  test('seals further where the call says so', async () => {
    const days = weekdays(3);
    const { seal, sealed } = await officeWith(days);
    const done = await seal('--through', '2025-06-04');
    expect(done.stdout).toContain('days sealed 2025-06-02 to 2025-06-04 (3)');
    expect(await sealed()).toEqual(days);
  });

  test('says where nothing can be sealed yet, and that is no failure', async () => {
    const { seal } = await officeWith([]);
    const done = await seal();
    expect(done.stdout).toMatch(/^No day can be sealed yet: /);
    expect(done.status).toBe(0);
  });

  test.each(['2999-01-01', '2025-02-30', '20250601', 'yesterday'])(
    'refuses %s with one sentence and status 2',
    async (given) => {
      const { seal } = await officeWith([]);
      const done = await seal('--through', given);
      expect(done.stderr).toMatch(
        /--through may be a log day that is over \(YYYY-MM-DD, .* at the/,
      );
      expect(done.stderr).toContain(`"${given}"`);
      expect(done.status).toBe(2);
    },
  );
});

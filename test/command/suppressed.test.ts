import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from './program.ts';
import { configuration, ownFolder, put } from './small-office.ts';

const exported = (day: string, records: number) =>
  JSON.stringify({
    at: `${day}T20:41:00+09:00`,
    actor: 'S0001',
    action: 'export',
    outcome: 'success',
    system: 'juki',
    records,
  });

/** The cases of an office in which so many exports on these days are suppressed until a day. */
async function casesWith(suppression: Readonly<Record<string, unknown>> | null) {
  const folder = ownFolder();
  const config = configuration(folder);
  const path = join(config, 'sekisho.yaml');
  const written = JSON.parse(readFileSync(path, 'utf8'));
  const suppressions = suppression === null ? [] : [suppression];
  put(config, 'sekisho.yaml', JSON.stringify({ ...written, suppressions }));
  const words = ['--config', config, '--state', join(folder, 'state')];
  const logs = [exported('2026-05-11', 500), exported('2026-06-15', 600)];
  const log = put(folder, 'inbox/events/exports.jsonl', logs.join('\n'));
  const { status, stderr } = await run(['ingest', log, ...words]);
  expect(status, stderr).toBe(0);
  const { stdout } = await run(['cases', 'list', '--json', ...words]);
  const listed = stdout
    .trim()
    .split('\n')
    .map((one) => JSON.parse(one));
  return listed.toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

const ids = ['unapproved-bulk-export', 'after-hours', 'bulk-export'];

test('what is suppressed opens its case and is listed, and is told again once it has ended', async () => {
  const usual = await casesWith(null);
  expect(usual.some(({ from, notified }) => from === '2026-05-11' && notified)).toBe(true);
  const suppressed = await casesWith({
    id: 'S-1',
    detectors: ids,
    actors: ['S0001'],
    reason: '基幹系の移行作業',
    from: '2026-05-01',
    until: '2026-05-31',
    people: ['S0900', 'S0901'],
  });
  expect(suppressed.map((one) => one.case)).toEqual(usual.map((one) => one.case));
  for (const [index, one] of suppressed.entries()) {
    const isWithin = one.from < '2026-06-01';
    expect(one.notified).toBe(isWithin ? false : usual[index]?.notified);
    expect(one.why.join('').includes('抑止「S-1」')).toBe(isWithin);
  }
  expect(suppressed.some(({ from, notified }) => from === '2026-06-15' && notified)).toBe(true);
});

import { appendFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { zipOf } from '../reading/zip-bytes.ts';
import { run, runProgram, start } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

const approvals = `id,actor,system,from,until,maxRecords,purpose,approver,approvedAt
A-1,S0001,juki,2026-05-11,2026-05-11,600,mailing,S0900,2026-05-08T11:30
`;

/** A running `sekisho watch` on a folder of the test's own, or on one below it. */
async function service(below = '') {
  const folder = ownFolder();
  const config = configuration(folder);
  const inbox = join(folder, 'inbox', below);
  const state = join(folder, 'state');
  mkdirSync(inbox, { recursive: true });
  const words = ['--config', config, '--state', state];
  const child = start(['watch', inbox, ...words, '--port', '0']);
  onTestFinished(() => void child.kill('SIGKILL'));
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    told += chunk;
  });
  const hears = (pattern: RegExp) =>
    expect.poll(() => told, { timeout: 25_000, interval: 100 }).toMatch(pattern);
  await hears(/Console: http:\S+/);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = /http:\S+/.exec(told)?.[0] ?? '';
  return { inbox, config, words, child, ended, address, hears, told: () => told };
}

describe('sekisho watch', () => {
  test('ingests what arrives, alerts, shows the case, and ends cleanly', {
    timeout: 90_000,
  }, async () => {
    const { inbox, words, child, ended, address, hears, told } = await service();
    const lines = eventLines();
    put(inbox, 'events/broken.jsonl.gz', Buffer.from([0x1f, 0x8b, 8, 0, 0]));
    put(inbox, 'notes.txt', 'not a log');
    const log = put(inbox, 'events/day.jsonl', `${lines.slice(2, 12).join('\n')}\n`);
    await hears(/day\.jsonl: read as events \(10 lines accepted, 0 rejected\)/);
    expect(told()).not.toContain('[Sekisho]');

    // The log grows: it is read again, and what it said before counts once.
    appendFileSync(log, `${lines.slice(0, 2).join('\n')}\n`);
    await hears(/day\.jsonl: read as events \(12 lines accepted, 0 rejected\)/);
    expect(told().match(/▲ \[Sekisho\]/g)).toHaveLength(2);
    const listed = await run(['cases', 'list', '--json', ...words]);
    const [first = ''] = listed.stdout.split('\n');
    const page = await (await fetch(address)).text();
    expect(page).toContain(JSON.parse(first).case);

    // What cannot be read is told once, not at every look.
    expect(told().match(/broken\.jsonl\.gz/g)).toHaveLength(1);
    expect(told().match(/notes\.txt/g)).toHaveLength(1);

    const second = await runProgram(['watch', inbox, ...words, '--port', '0']);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain(
      `Another sekisho watch or seal (process ${child.pid}) works on`,
    );

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(told().trimEnd().split('\n').at(-1)).toBe('Stopped.');
  });

  test('takes in what an archive holds, member by member', { timeout: 60_000 }, async () => {
    const { inbox, child, ended, hears, told } = await service();
    const lines = eventLines();
    const archive = zipOf([
      { name: 'bad.jsonl', data: 'x', crc: 1 },
      { name: '11.jsonl', data: lines.join('\n') },
    ]);
    put(inbox, 'events/五月.jsonl.zip', archive);
    await hears(/五月\.jsonl\.zip!\/11\.jsonl: read as events \(62 lines accepted, 0 rejected\)/);
    await hears(/五月\.jsonl\.zip!\/bad\.jsonl: the ZIP data is corrupt/);
    expect(told().match(/▲ \[Sekisho\]/g)).toHaveLength(2);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('seals by itself the days whose logs are complete, once the inbox has fallen silent', {
    timeout: 60_000,
  }, async () => {
    const { inbox, config, hears, told } = await service();
    const [events] = JSON.parse(readFileSync(join(config, 'sources.yaml'), 'utf8')).sources;
    put(config, 'sources.yaml', JSON.stringify({ sources: [events] }));
    await hears(/Read the settings in .* again\./);
    const [line = ''] = eventLines().slice(2);
    const days = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14'];
    const lines = days.map((day) =>
      line.replace('2026-05-11', day).replace(/"sequence":"/, `$&${day}`),
    );
    put(inbox, 'events/days.jsonl', lines.join('\n'));
    await hears(/^Sealed 2 days, 2026-05-11 to 2026-05-12: 0 cases opened or revised\.$/m);
    expect(told().indexOf('Sealed')).toBeGreaterThan(told().indexOf('days.jsonl: read as'));
  });

  test('takes over changed settings, and keeps the former ones where the new hold mistakes', {
    timeout: 60_000,
  }, async () => {
    const { inbox, config, hears, told } = await service();
    put(config, 'approvals.csv', 'id,actor\n');
    await hears(/^approvals\.csv:1:\d+: /m);
    await hears(/The new settings in .* cannot be used; the former ones hold\./);
    put(config, 'approvals.csv', approvals);
    await hears(/Read the settings in .* again\./);
    put(inbox, 'events/day.jsonl', eventLines().join('\n'));
    // Alerts are told before the file is; without the approval there would be two.
    await hears(/day\.jsonl: read as events \(62 lines accepted/);
    expect(told().match(/▲ \[Sekisho\]/g)).toHaveLength(1);
  });

  test('claims files by the names of the folders above, as ingest does, and tells of links once', {
    timeout: 60_000,
  }, async () => {
    const { inbox, hears, told } = await service('events');
    symlinkSync('nowhere', join(inbox, 'link.jsonl'));
    put(inbox, 'day.jsonl', eventLines().slice(2, 5).join('\n'));
    await hears(/^events\/day\.jsonl: read as events \(3 lines accepted, 0 rejected\)/m);
    expect(told().match(/link\.jsonl: left out/g)).toHaveLength(1);
  });

  test('refuses a state folder inside the watched one: it would read its own work for ever', async () => {
    const folder = ownFolder();
    const inside = join(folder, 'work/state');
    const words = ['--config', configuration(folder), '--state', inside];
    const done = await run(['watch', folder, ...words]);
    expect(done.stderr).toContain(`"${inside}" lies inside the watched folder "${folder}"`);
    expect(done.status).toBe(2);
  });

  test('starts again after it was killed', { timeout: 60_000 }, async () => {
    const { inbox, words, child, ended } = await service();
    child.kill('SIGKILL');
    await ended;
    const again = start(['watch', inbox, ...words, '--port', '0']);
    onTestFinished(() => void again.kill('SIGKILL'));
    const status = new Promise<number | null>((resolve) => again.on('close', resolve));
    await new Promise<void>((resolve) => {
      again.stderr.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('Console:')) resolve();
      });
      void status.then(() => resolve());
    });
    again.kill('SIGINT');
    expect(await status).toBe(0);
  });

  test.each([
    [['nowhere'], '"nowhere", given as DIR, is not a folder'],
    [['INBOX', '--port', '70000'], '--port may be a whole number from 0 to 65535'],
    [['INBOX', '--port', 'http'], 'but "http" was given'],
  ])('refuses %j with one sentence and status 2', async (given, sentence) => {
    const folder = ownFolder();
    const words = given.map((word) => (word === 'INBOX' ? folder : word));
    const config = configuration(folder);
    const done = await run([
      'watch',
      ...words,
      '--config',
      config,
      '--state',
      join(folder, 'state'),
    ]);
    expect(done.stderr).toContain(sentence);
    expect(done.status).toBe(2);
  });
});

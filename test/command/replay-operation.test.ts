import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accounts, officeConfiguration, officeLog, weekdays } from '../sealing/everyday-office.ts';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

const readLines = (path: string) => readFileSync(path, 'utf8').trim().split('\n');

/** A small office in operation: its logs are ingested, its days are sealed. */
async function inOperation() {
  const folder = ownFolder();
  const config = configuration(folder);
  const inbox = join(folder, 'inbox');
  const state = join(folder, 'state');
  put(inbox, 'events/day.jsonl', eventLines().join('\n'));
  const home = ['--config', config, '--state', state];
  expect((await run(['ingest', inbox, ...home])).status).toBe(0);
  expect((await run(['seal', '--through', '2026-05-11', ...home])).status).toBe(0);
  const replay = (paths: readonly string[], given: string, file: string) =>
    run(['replay', ...paths, '--config', given, '--state', state, '--cases', join(folder, file)]);
  return { folder, config, inbox, state, replay };
}

/** The table's lines after its head, each as words. */
const tableAfter = (head: RegExp, stderr: string) => {
  const lines = stderr.split('\n');
  const rows = lines.slice(lines.findIndex((line) => head.test(line)) + 1);
  const end = rows.findIndex((line) => /^(Change|Compared)/.test(line));
  return rows.slice(0, end).map((line) => line.split(/ {2,}/));
};

describe('replay beside an operation', () => {
  test('finds the same alerts with the same settings, and changes nothing of it', async () => {
    const { folder, config, inbox, state, replay } = await inOperation();
    const database = join(state, 'sekisho.sqlite');
    const before = readFileSync(database);
    const outbox = readdirSync(join(state, 'outbox'));
    const done = await replay([inbox], config, 'logs.jsonl');
    expect(done.status).toBe(0);
    expect(tableAfter(/^Section/, done.stderr)).toEqual([
      ['住民課', '0', '0', '1'],
      ['税務課', '0', '0', '1'],
      ['Total', '0', '0', '2'],
    ]);
    expect(done.stderr).toContain('Log days compared: 2026-05-08 to 2026-05-11');

    const kept = await replay([], config, 'kept.jsonl');
    expect(kept.status).toBe(0);
    expect(kept.lastLine).toMatch(
      /^Judged the history .* anew, 2026-05-08 to 2026-05-11: cases 2\./,
    );
    expect(readLines(join(folder, 'kept.jsonl'))).toEqual(readLines(join(folder, 'logs.jsonl')));
    expect(tableAfter(/^Section/, kept.stderr)).toEqual(tableAfter(/^Section/, done.stderr));
    expect(readFileSync(database).equals(before)).toBe(true);
    expect(readdirSync(join(state, 'outbox'))).toEqual(outbox);
  });

  test('says by section which alerts other settings would gain and lose', async () => {
    const { folder, config, replay } = await inOperation();
    const other = join(folder, 'other');
    for (const name of readdirSync(config)) put(other, name, readFileSync(join(config, name)));
    const staff = readFileSync(join(config, 'staff.csv'), 'utf8')
      .replace('2015-04-01,2026-03-31', '2015-04-01,')
      .replace('S0002,住民課,clerk,person,2020-04-01,', '$&2026-03-31');
    put(other, 'staff.csv', staff);
    const done = await replay([], other, 'cases.jsonl');
    expect(tableAfter(/^Section/, done.stderr)).toEqual([
      ['住民課', '1', '0', '1'],
      ['税務課', '0', '1', '0'],
      ['Total', '1', '1', '1'],
    ]);
    const rows = tableAfter(/^Change/, done.stderr);
    expect(rows.map(([change, , section, days, who]) => [change, section, days, who])).toEqual([
      ['gained', '住民課', '2026-05-11', 'S0002'],
      ['lost', '税務課', '2026-05-08', 'S0003'],
      ['same', '住民課', '2026-05-11', 'S0001'],
    ]);
    expect(rows.every(([, id]) => /^C-[0-9a-f]{16}$/.test(id ?? ''))).toBe(true);
  });

  test('says that nothing is compared where no day of the operation is sealed', async () => {
    const folder = ownFolder();
    const config = configuration(folder);
    const log = put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'));
    const home = ['--config', config, '--state', join(folder, 'state')];
    await run(['ingest', log, ...home]);
    const done = await run(['replay', log, ...home, '--cases', join(folder, 'cases.jsonl')]);
    expect(done.stderr).toMatch(/^Not compared with the alerts in operation: it has sealed none/m);
    expect(done.status).toBe(0);
  });

  test('needs logs or a history', async () => {
    const folder = ownFolder();
    const words = ['--config', configuration(folder), '--cases', join(folder, 'cases.jsonl')];
    const neither = await run(['replay', ...words]);
    expect(neither.stderr).toMatch(/^sekisho replay needs PATH\. Usage: sekisho replay \[PATH…\] /);
    expect(neither.status).toBe(2);
    const state = join(folder, 'state');
    const empty = await run(['replay', ...words, '--state', state]);
    expect(empty.stderr).toMatch(/^There is no PATH, and the state folder ".*" keeps no history\./);
    expect(empty.status).toBe(2);
    expect(readdirSync(folder)).toEqual(['config']);
  });
});

const days = weekdays(70);
const [first = '', second = ''] = [days[62], days[68]];

test('what people found in the operation counts in a replay beside it', async () => {
  const folder = ownFolder();
  const config = officeConfiguration(folder);
  const taken = { action: 'export' as const, records: 320, actor: 'S0001' };
  const deeds = [
    { ...taken, day: first },
    { ...taken, day: second },
  ];
  const log = put(folder, 'inbox/events/log.jsonl', officeLog(days, deeds).join('\n'));
  const home = ['--config', config, '--state', join(folder, 'state')];
  await run(['ingest', log, ...home]);
  await run(['seal', '--through', first, ...home]);
  const listed = await run(['cases', 'list', '--json', ...home]);
  const lines = listed.stdout.trim().split('\n');
  const { case: id } = lines
    .map((line) => JSON.parse(line))
    .find(({ actor, from }) => actor === 'S0001' && from === first);
  const by = ['--by', 'S0900', '--comment', 'asked the section head'];
  await run(['cases', 'ack', id, ...by, ...home]);
  const assessed = await run(['cases', 'assess', id, ...by, '--verdict', 'improper', ...home]);
  expect(assessed.status).toBe(0);

  const scoreOf = async (name: string, words: readonly string[]) => {
    const scores = join(folder, `${name}.scores`);
    const files = ['--cases', join(folder, `${name}.cases`), '--scores', scores];
    expect((await run(['replay', ...words, ...files])).status).toBe(0);
    const line = readLines(scores)
      .map((one) => JSON.parse(one))
      .find(
        ({ actor, day, detector }) =>
          [actor, day, detector].join() === ['S0001', second, 'bulk-export'].join(),
      );
    return line.score;
  };
  const alone = await scoreOf('alone', [log, '--config', config]);
  const beside = await scoreOf('beside', [log, ...home]);
  expect(beside).toBeGreaterThan(alone);
  expect(await scoreOf('kept', home)).toBe(beside);
}, 60_000);

describe('a case about a resident', () => {
  const looks = accounts.slice(0, 6).map((actor, place) => {
    const day = days[62 + (place % 3)] ?? '';
    return { day, actor, action: 'view' as const, records: 1, subject: '0012345' };
  });

  test('names the resident as the log does, and nothing else in the file does', {
    timeout: 60_000,
  }, async () => {
    const folder = ownFolder();
    const config = officeConfiguration(folder);
    const lines = officeLog(days, looks);
    const write = async (name: string, parts: readonly (readonly string[])[]) => {
      for (const [at, part] of parts.entries())
        put(folder, `${name}/events/${at}.jsonl`, part.join('\n'));
      const file = join(folder, `${name}.jsonl`);
      const words = ['--config', config, '--cases', file];
      expect((await run(['replay', join(folder, name), ...words])).status).toBe(0);
      return readLines(file);
    };
    const whole = await write('whole', [lines]);
    const about = whole.map((line) => JSON.parse(line)).filter(({ subject }) => subject !== null);
    expect(about).toMatchObject([{ actor: null, subject: '0012345', detectors: ['hot-subject'] }]);
    const rest = whole
      .join('\n')
      .replace('"subject":"0012345"', '')
      .replaceAll(/C-[0-9a-f]+/g, '');
    expect(rest).not.toMatch(/0012345|(?<![\d.])9\d{6}(?!\d)/);

    const withoutPlaces = (all: readonly string[]) =>
      all.map((line) => line.replace(/"evidence":\[.*\]/, ''));
    const parts = await write('parts', [lines.slice(900).toReversed(), lines.slice(0, 1_000)]);
    expect(withoutPlaces(parts)).toEqual(withoutPlaces(whole));
  });

  test('names a keyed hash, and says so, where the logs are not at hand', {
    timeout: 60_000,
  }, async () => {
    const folder = ownFolder();
    const home = ['--config', officeConfiguration(folder), '--state', join(folder, 'state')];
    const log = put(folder, 'inbox/events/log.jsonl', officeLog(days, looks).join('\n'));
    await run(['ingest', log, ...home]);
    const file = join(folder, 'cases.jsonl');
    const done = await run(['replay', ...home, '--cases', file]);
    expect(done.stderr).toMatch(/name a keyed hash .*, whose logs are not at hand: 1\.$/m);
    const subjects = readLines(file).map((line) => JSON.parse(line).subject);
    expect(subjects.filter((subject) => subject !== null)).toEqual([
      expect.stringMatching(/^[0-9a-f]{16}$/),
    ]);
  });
});

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explanations } from '../../shared/explanations/registry.ts';
import { type Run, run, start } from './program.ts';
import { configuration, put, removeFolder, sharedFolder } from './small-office.ts';

const resident = '0004711';

const line = (given: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ outcome: 'success', system: 'juki', records: 1, ...given });

const monday = (time: string) => `2026-05-11T${time}+09:00`;

/** Two accounts look at the resident, one of them with work; a third is refused. */
const lines = [
  line({
    at: monday('09:10:00'),
    actor: 'S0001',
    action: 'view',
    subject: resident,
    screen: '異動照会',
  }),
  line({
    at: monday('09:20:00'),
    actor: 'S0001',
    action: 'view',
    subject: resident,
    screen: '異動照会',
  }),
  line({ at: monday('11:00:00'), actor: 'S0002', action: 'view', subject: resident }),
  line({ at: monday('11:05:00'), actor: 'S0002', action: 'view', subject: '0009999' }),
  line({
    at: monday('15:00:00'),
    actor: 'S0901',
    action: 'search',
    subject: resident,
    outcome: 'denied',
  }),
  line({ at: '2026-05-13T10:00:00+09:00', actor: 'S0002', action: 'print', subject: resident }),
];

const folder = sharedFolder();
const config = configuration(folder);
const state = join(folder, 'state');
const environment = { SEKISHO_CONFIG: config, SEKISHO_STATE: state };
const because = ['--reason', '開示請求 第3号'];
const whoSaw = (...words: string[]) =>
  run(['who-saw', resident, '--by', 'S0900', ...because, ...words], environment);

async function recorded(): Promise<readonly Record<string, unknown>[]> {
  const { stdout } = await run(['statements', '--json'], environment);
  return stdout
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => JSON.parse(one));
}

const work = (id: string) => explanations.find((one) => one.id === id)?.title.en;

function everyFileBelow(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path).flatMap((name) => everyFileBelow(join(path, name)));
}

/** A table of a document: cells are parted by two spaces or more. */
function rowsWith(text: string, word: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((one) => one.includes(word))
    .map((one) => one.split(/ {2,}/));
}

beforeAll(async () => {
  put(
    config,
    'assignments.csv',
    `subject,actor,section,from,until,reason\n${resident},S0001,,2026-05-11,,転居届\n`,
  );
  put(folder, 'inbox/events/week.jsonl', lines.join('\n'));
  expect((await run(['ingest', join(folder, 'inbox')], environment)).stderr).toContain('6');
});
afterAll(() => removeFolder(folder));

describe('sekisho who-saw', () => {
  let document: Run;
  beforeAll(async () => {
    document = await whoSaw();
  });

  test('says which sections and accounts touched the record, when, and by what it is explained', () => {
    expect(document.status).toBe(0);
    const rows = rowsWith(document.stdout, 'Register');
    expect(rows.map((cells) => cells.join(' | '))).toEqual([
      `2026-05-11 | 住民課 | S0001 | 2026-05-11 09:10 | 2026-05-11 09:20 | view | success | Register | 異動照会 | 2 | ${work('own-work')}: 転居届`,
      '2026-05-11 | 住民課 | S0002 | 2026-05-11 11:00 | 2026-05-11 11:00 | view | success | Register | 1 | none found',
      '2026-05-11 | 情報政策課 | S0901 | 2026-05-11 15:00 | 2026-05-11 15:00 | search | denied | Register | 1 | none found',
      `2026-05-13 | 住民課 | S0002 | 2026-05-13 10:00 | 2026-05-13 10:00 | print | success | Register | 1 | ${work('own-write')}: 2026-05-13 10:00`,
    ]);
  });

  test('says who asked and why, and what it does not cover', () => {
    expect(document.stdout).toContain('開示請求 第3号');
    expect(document.stdout).toMatch(/Asked by +S0900/);
    expect(document.stdout).toContain('Logs were read from 2026-05-11 to 2026-05-13.');
    expect(document.stdout).toContain(
      'Source events: 2026-05-11 to 2026-05-13. Open days without a line: 2026-05-12',
    );
    expect(document.stdout).toContain('Source table: no line in this period.');
    expect(document.stdout).toContain('Only lines that name the resident count');
  });

  test('is recorded with who, why and how many lines, and nowhere with the number', async () => {
    const before = (await recorded()).length;
    await whoSaw('--from', '2026-05-12');
    const entries = await recorded();
    expect(entries).toHaveLength(before + 1);
    expect(entries.at(-1)).toMatchObject({
      sequence: before + 1,
      by: 'S0900',
      reason: '開示請求 第3号',
      question: { kind: 'who-saw', subject: expect.stringMatching(/^[0-9a-f]{16}$/) },
      from: '2026-05-12',
      until: '2026-05-13',
      outcome: 'shown',
      lines: 1,
    });
    for (const file of everyFileBelow(state))
      expect(readFileSync(file).includes(resident), file).toBe(false);
  });

  test('finds the original lines and holds them against the history', async () => {
    const strange = line({
      at: monday('12:00:00'),
      actor: 'S0003',
      action: 'view',
      subject: resident,
    });
    const logs = join(folder, 'kept');
    put(logs, 'events/week.jsonl', [...lines.slice(0, 5), strange].join('\n'));
    const { stdout } = await whoSaw('--logs', logs);
    expect(stdout).toContain('Files read: 1. Lines that the history has: 4; that it has not: 1.');
    expect(stdout).toContain('Records of the history that the given files do not show: 1');
    const shown = rowsWith(stdout, 'events/week.jsonl');
    expect(shown.map((cells) => [cells[1], cells.at(-1)])).toEqual([
      ['1', 'in the history'],
      ['2', 'in the history'],
      ['3', 'in the history'],
      ['5', 'in the history'],
      ['6', 'not in the history'],
    ]);
  });

  test('writes a table for a spreadsheet and JSON, and never over another file', async () => {
    const out = join(folder, 'out.csv');
    const made = await whoSaw('--format', 'csv', '--out', out, '--from', '2026-05-13');
    expect(made.status).toBe(0);
    const cells = readFileSync(out, 'utf8').split('\r\n')[1];
    expect(cells).toMatch(/^"2026-05-13","住民課","S0002","2026-05-13 10:00",/);
    expect(statSync(out).mode & 0o077).toBe(0);
    const again = await whoSaw('--out', out);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('is there already and is not overwritten');
    const { stdout } = await whoSaw('--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ lines: 5, from: '2026-05-11', by: 'S0900' });
    expect(stdout).not.toContain(resident);
  });

  test('takes the number from standard input, where no history of a shell keeps it', async () => {
    const child = start(
      ['who-saw', '-', '--by', 'S0900', ...because, '--format', 'json'],
      environment,
    );
    child.stdin.end(`${resident}\n`);
    let printed = '';
    for await (const chunk of child.stdout) printed += chunk;
    expect(JSON.parse(printed)).toMatchObject({ lines: 5 });
  });

  test('answers nobody who is in a case about the resident, and records that, too', async () => {
    // S0002 exports 900 people without approval on the day that he looks at another resident.
    const more = [
      line({ at: '2026-05-14T10:00:00+09:00', actor: 'S0002', action: 'export', records: 900 }),
      line({ at: '2026-05-14T10:01:00+09:00', actor: 'S0002', action: 'view', subject: '0008888' }),
    ];
    put(folder, 'more/events/more.jsonl', more.join('\n'));
    await run(['ingest', join(folder, 'more')], environment);
    const asked = (subject: string, by: string) =>
      run(['who-saw', subject, '--by', by, ...because], environment);
    const refused = await asked('0008888', 'S0002');
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('is party to a case');
    expect((await recorded()).at(-1)).toMatchObject({ by: 'S0002', outcome: 'refused', lines: 0 });
    expect((await asked('0008888', 'S0900')).status).toBe(0);
    const own = await run(['what-did', 'S0002', '--by', 'S0002', ...because], environment);
    expect([own.status, own.stdout]).toEqual([1, '']);
  });

  test('wrong calls get one sentence, and nothing is recorded', async () => {
    const before = (await recorded()).length;
    const calls = [
      [['--from', '2026-02-30'], '--from must be a date that exists'],
      [['--from', '2026-06-01', '--until', '2026-05-01'], 'must not be after'],
      [['--format', 'pdf'], 'text csv json'],
      [['--logs', join(folder, 'nowhere')], 'nowhere'],
    ] as const;
    for (const [words, says] of calls) {
      const { status, lastLine } = await whoSaw(...words);
      expect([status, lastLine]).toEqual([2, expect.stringContaining(says)]);
    }
    const stranger = await run(['who-saw', resident, '--by', 'S9999', ...because], environment);
    expect(stranger.status).toBe(2);
    const empty = await run(
      ['who-saw', '1', '--by', 'S0900', ...because, '--state', folder],
      environment,
    );
    expect([empty.status, empty.lastLine]).toEqual([2, expect.stringContaining('no history')]);
    expect(await recorded()).toHaveLength(before);
  });
});

describe('sekisho what-did', () => {
  const asked = (by: string) => run(['what-did', 'S0002', '--by', by, ...because], environment);

  test('says what an account did, with how many residents', async () => {
    const { status, stdout } = await asked('S0900');
    expect(status).toBe(0);
    const [views] = rowsWith(stdout, '2026-05-11 11:00').filter((cells) =>
      cells.includes('success'),
    );
    expect(views?.slice(3)).toEqual([
      '2026-05-11 11:00',
      '2026-05-11 11:05',
      expect.anything(),
      'success',
      'Register',
      '2',
      '2',
      'none found',
    ]);
  });

  test('is not shown to the account itself, unless the settings say so', async () => {
    const before = await run(['what-did', 'S0001', '--by', 'S0001', ...because], environment);
    expect([before.status, before.stdout]).toEqual([1, '']);
    const path = join(config, 'sekisho.yaml');
    const written = JSON.parse(readFileSync(path, 'utf8'));
    put(config, 'sekisho.yaml', JSON.stringify({ ...written, statements: { ownDeeds: true } }));
    const after = await run(['what-did', 'S0001', '--by', 'S0001', ...because], environment);
    expect(after.status).toBe(0);
    expect(after.stdout).toContain('S0001');
  });
});

describe('sekisho statements', () => {
  test('lists who asked, newest last', async () => {
    const { status, stdout } = await run(['statements'], environment);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toMatch(/^No\. +Time +Asked by/);
    expect(stdout).toMatch(
      /^1 .*S0900 +who-saw [0-9a-f]{16} +2026-05-11 to 2026-05-13 +shown +5 +開示請求/m,
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Run, run } from './program.ts';
import { configuration, eventLines, put, removeFolder, sharedFolder } from './small-office.ts';

let folder: string;
let id: string;
let report: (...words: string[]) => Promise<Run>;

beforeAll(async () => {
  folder = sharedFolder();
  const state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: configuration(folder), SEKISHO_STATE: state };
  await run(
    ['ingest', put(folder, 'inbox/events/day.jsonl', eventLines().join('\n'))],
    environment,
  );
  const { stdout } = await run(['cases', 'list', '--json'], environment);
  id = JSON.parse(stdout.split('\n')[0] ?? '').case;
  report = (...words) => run(['report', ...words], environment);
  return () => removeFolder(folder);
});

test('a report of a month, of a week, of a fiscal year and of a case is written in the forms asked for', async () => {
  const asked = [
    [['--month', '2026-05'], 'reports/2026-05/monthly-2026-05-1.txt', '月次報告'],
    [['--week', '2026-W20'], 'reports/2026-W20/weekly-2026-W20-1.txt', '週次報告'],
    [['--case', id], `reports/cases/case-${id}.txt`, '事案票'],
  ] as const;
  for (const [words, name, title] of asked) {
    const made = await report(...words, '--format', 'txt');
    expect(made.status, made.stderr).toBe(0);
    expect(made.stdout).toBe(`${join(folder, 'state', name)}\n`);
    expect(readFileSync(made.stdout.trim(), 'utf8')).toContain(title);
  }
});

test('a fiscal year that is not over is written as preliminary, elsewhere if asked, and not kept', async () => {
  const year = String(
    new Date().getMonth() < 3 ? new Date().getFullYear() - 1 : new Date().getFullYear(),
  );
  const out = join(folder, 'elsewhere');
  const made = await report('--year', year, '--format', 'csv,json', '--out', out);
  expect(made.status, made.stderr).toBe(0);
  expect(readdirSync(out).sort()).toEqual(
    ['csv', 'json'].map((form) => `yearly-FY${year}-running.${form}`),
  );
  expect(readFileSync(join(out, `yearly-FY${year}-running.json`), 'utf8')).toContain('途中経過');
});

test('what is wrong with a call is said in one sentence', async () => {
  const wrong: readonly [readonly string[], RegExp][] = [
    [[], /--month YYYY-MM, --week YYYY-Www, --year YYYY and --case ID/],
    [['--month', '2026-05', '--week', '2026-W20'], /Give exactly one/],
    [['--month', '2026-13'], /--month takes a month up to this one.*Given: 2026-13/],
    [['--week', '2026-W54'], /--week takes a week up to this one.*Given: 2026-W54/],
    [['--week', '2099-W01'], /--week takes a week up to this one.*Given: 2099-W01/],
    [['--year', 'FY2026'], /--year takes a fiscal year up to this one.*Given: FY2026/],
    [['--month', '2026-05', '--format', 'docx'], /--format takes pdf, html.*Given: docx/],
  ];
  for (const [words, sentence] of wrong) {
    const { status, stderr, stdout } = await report(...words, '--lang', 'en');
    expect([status, stdout], words.join(' ')).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  }
  const none = await report('--case', 'C-0', '--lang', 'en');
  expect([none.status, none.stdout]).toEqual([1, '']);
  expect(none.stderr).toContain('C-0');
});

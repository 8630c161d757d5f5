import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { logFileAt } from '../../shared/adapters/local/log-files.ts';
import { settingsFolder } from '../../shared/adapters/local/settings-folder.ts';
import { keptSubjectKey } from '../../shared/adapters/local/subject-key-file.ts';
import { archiveLog } from '../../shared/archive/archive-log.ts';
import { archiveQuestions } from '../../shared/archive/questions.ts';
import { loadSettings } from '../../shared/settings/load.ts';
import { run } from '../command/program.ts';
import { configuration, put, removeFolder, sharedFolder } from '../command/small-office.ts';
import { lineOf, rowsOf, shelfInMemory, tableIn } from './archive-in-memory.ts';

const folder = sharedFolder();
const config = configuration(folder);
const state = join(folder, 'state');
let table: DuckDBConnection;

const residents = ['0000001', '0000002', '0000003'];
const accounts = ['S0001', 'S0002', 'S0003'];
const deed = fc.record(
  {
    at: fc
      .integer({ min: 0, max: 96 })
      .map((hour) => new Date(Date.UTC(2026, 4, 11, hour)).toISOString()),
    actor: fc.constantFrom(...accounts),
    action: fc.constantFrom('view', 'print', 'update', 'search'),
    outcome: fc.constantFrom('success', 'success', 'denied'),
    subject: fc.constantFrom(...residents),
    screen: fc.constantFrom('住民票照会', '世帯照会'),
    terminal: fc.constantFrom('T-01', 'T-02'),
    records: fc.constantFrom(1, null, 3),
  },
  { requiredKeys: ['at', 'actor', 'action', 'outcome', 'records', 'terminal'] },
);

/** Logs that overlap: some lines are numbered, some are not, and of those some stand there twice. */
function overlappingLogs(): readonly (readonly string[])[] {
  const lines = fc.sample(deed, { numRuns: 300, seed: 20_261_126 }).flatMap((one, number) => {
    const line = lineOf(number % 2 === 0 ? { ...one, sequence: `${number}` } : one);
    return number % 10 === 1 ? [line, line] : [line];
  });
  return [lines.slice(0, 160), lines.slice(120, 240), lines.slice(200), lines.slice(100, 140)];
}

beforeAll(async () => {
  const shelf = shelfInMemory();
  const paths = overlappingLogs().map((lines, log) =>
    put(folder, `events/${log}.jsonl`, `${lines.join('\n')}\n`),
  );
  const call = ['ingest', join(folder, 'events'), '--config', config, '--state', state];
  expect((await run(call)).status).toBe(0);
  const subjectKey = await keptSubjectKey(join(state, 'subject.key'));
  if (subjectKey === null) throw new Error('The state has no key.');
  const ports = { settings: loadSettings(settingsFolder(config)), shelf, subjectKey };
  for (const [log, path] of paths.entries())
    await archiveLog(logFileAt(path, `events/${log}.jsonl`), ports);
  table = await tableIn(join(folder, 'archive'), shelf.files);
});

afterAll(() => {
  table.closeSync();
  removeFolder(folder);
});

const statement = z.object({
  question: z.object({ subject: z.string().optional() }),
  touches: z.array(
    z.object({
      logDay: z.string(),
      actor: z.string(),
      action: z.string(),
      outcome: z.string(),
      system: z.string(),
      screen: z.string().nullable(),
      terminals: z.array(z.string()),
      first: z.string(),
      last: z.string(),
      lines: z.number(),
    }),
  ),
});

/** What the kept history says, by the command line. */
async function told(verb: string, about: string) {
  const words = [verb, about, '--by', 'S0900', '--reason', '監査', '--format', 'json'];
  const { status, stdout, stderr } = await run([...words, '--config', config, '--state', state]);
  expect(status, stderr).toBe(0);
  return statement.parse(JSON.parse(stdout));
}

/** What the archive says, by the question that is kept ready. */
function asked(id: string, about: string) {
  const question = archiveQuestions.find((one) => one.id === id);
  const sql = question?.sql('access_events') ?? '';
  return rowsOf(table, sql, [about, '2026-05-01', '2026-05-31']);
}

/** Touches by what was done where, whatever work explains them: the archive knows of none. */
function withoutWork({ touches }: z.infer<typeof statement>, keys: readonly string[]) {
  const groups = Map.groupBy(touches, (touch) =>
    JSON.stringify(keys.map((key) => new Map(Object.entries(touch)).get(key) ?? null)),
  );
  return [...groups].map(([key, group]) => ({
    key,
    first: group.map(({ first }) => first).toSorted()[0],
    last: group
      .map(({ last }) => last)
      .toSorted()
      .at(-1),
    lines: group.reduce((sum, { lines }) => sum + lines, 0),
    terminals: [...new Set(group.flatMap(({ terminals }) => terminals))].toSorted(),
  }));
}

function asAnswered(rows: Awaited<ReturnType<typeof rowsOf>>, keys: readonly string[]) {
  const instant = (value: unknown) => new Date(`${value}Z`).toISOString();
  return rows.map((row) => ({
    key: JSON.stringify(keys.map((key) => row[key] ?? null)),
    first: instant(row['first_at']),
    last: instant(row['last_at']),
    lines: Number(row['lines']),
    terminals: z.array(z.string()).parse(row['terminals']).toSorted(),
  }));
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }) =>
  a.key < b.key ? -1 : 1;
const what = ['action', 'outcome', 'system', 'screen'];

describe('a question about years', () => {
  it.each(residents)('who saw %s is answered as the kept history answers it', async (resident) => {
    const history = await told('who-saw', resident);
    const expected = withoutWork(history, ['logDay', 'actor', ...what]);
    const rows = await asked('who-saw', history.question.subject ?? '');
    expect(expected.length).toBeGreaterThan(20);
    expect(asAnswered(rows, ['date', 'actor', ...what]).sort(byKey)).toEqual(expected.sort(byKey));
  });

  it.each(accounts)('what %s did, too', async (account) => {
    const expected = withoutWork(await told('what-did', account), ['logDay', ...what]);
    const rows = await asked('what-did', account);
    expect(expected.length).toBeGreaterThan(20);
    expect(asAnswered(rows, ['date', ...what]).sort(byKey)).toEqual(expected.sort(byKey));
  });

  it('is asked of the days that it names alone, and about nobody else', async () => {
    const { question } = await told('who-saw', residents[0] ?? '');
    const [first] = archiveQuestions;
    const sql = first?.sql('access_events') ?? '';
    const oneDay = await rowsOf(table, sql, [question.subject ?? '', '2026-05-12', '2026-05-12']);
    expect(new Set(oneDay.map(({ date }) => date))).toEqual(new Set(['2026-05-12']));
    expect(await rowsOf(table, sql, ['0'.repeat(16), '2026-05-01', '2026-05-31'])).toEqual([]);
  });
});

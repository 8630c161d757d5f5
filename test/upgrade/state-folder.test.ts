import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type Run, run } from '../command/program.ts';
import { removeFolder, sharedFolder } from '../command/small-office.ts';
import { hasReleasedCommit, layOutRelease } from './released-checkout.ts';

/** Until this day the released version ingests, from then on this one. */
const lastDay = '2026-02-14';
/** A case of that day, which goes on the day after. */
const actor = 'S0001';

const listed = z.object({
  case: z.string(),
  actor: z.string().nullable(),
  from: z.string(),
  until: z.string(),
});
const statement = z.looseObject({ lines: z.int(), touches: z.array(z.unknown()) });

describe.skipIf(!hasReleasedCommit())('A state folder of the released version', () => {
  const folder = sharedFolder();
  const config = join(folder, 'city', 'config');
  const state = join(folder, 'state');
  const both = ['--config', config, '--state', state];
  const asked = ['what-did', actor, '--by', 'S0003', '--reason', '監査', '--format', 'json'];
  const span = ['--from', '2026-02-10', '--until', lastDay];
  let casesBefore = '';
  let answerBefore = '';
  let shelfBefore: ReadonlyMap<string, string>;
  let acknowledged = '';

  beforeAll(async () => {
    const city = ['simulate', '--seed', '7', '--staff', '30', '--days', '45'];
    await told(run([...city, '--out', join(folder, 'city')]));
    divideLogs(folder);
    const release = layOutRelease(join(folder, 'release'));
    const released = (...words: readonly string[]) => runReleased(release, [...words, ...both]);
    released('ingest', join(folder, 'before'));
    released('seal');
    const open = casesIn(released('cases', 'list', '--json'));
    acknowledged = open.find(({ from }) => from === lastDay)?.case ?? '';
    released('cases', 'ack', acknowledged, '--by', 'S0003', '--comment', '確認します');
    released('report', '--month', '2026-01');
    casesBefore = released('cases', 'list', '--json');
    answerBefore = released(...asked, ...span);
    shelfBefore = shelfOf(state);
  }, 240_000);

  afterAll(() => removeFolder(folder));

  const here = (...words: readonly string[]) => told(run([...words, ...both]));

  test('shows its cases as they were, with what people did', async () => {
    expect(await here('cases', 'list', '--json')).toBe(casesBefore);
    expect(casesIn(casesBefore).length).toBeGreaterThan(5);
    expect(await here('cases', 'show', acknowledged)).toContain('確認します');
  });

  test('answers from its history as before, and goes on counting who asked', async () => {
    const [before, now] = [answerBefore, await here(...asked, ...span)].map((text) => {
      const { asOf, sequence, ...answer } = statement.parse(JSON.parse(text));
      return { sequence, answer };
    });
    expect(now?.answer).toEqual(before?.answer);
    expect(now?.answer.touches).not.toEqual([]);
    expect([before?.sequence, now?.sequence]).toEqual([1, 2]);
  });

  test('keeps the editions of its reports, and issues none anew', async () => {
    await here('report', '--month', '2026-01');
    const now = shelfOf(state);
    expect([...now.keys()]).toEqual([...shelfBefore.keys()]);
    // Their looks are drawn anew, and may have become better; what they say stays.
    for (const form of ['csv', 'json', 'txt']) {
      const name = `2026-01/monthly-2026-01-1.${form}`;
      expect(now.get(name)).toBe(shelfBefore.get(name));
    }
  });

  test('does not read a file again', async () => {
    const { lastLine, stdout } = await run(['ingest', join(folder, 'before'), ...both]);
    expect([stdout, lastLine]).toEqual([
      expect.stringContaining('log lines 0 (accepted 0, rejected 0)'),
      expect.any(String),
    ]);
  });

  test('takes the next logs, and joins them to the case that they belong to', async () => {
    await here('ingest', join(folder, 'after'));
    const now = casesIn(await here('cases', 'list', '--json'));
    expect(now.find((one) => one.case === acknowledged)).toMatchObject({
      actor,
      from: lastDay,
      until: '2026-02-15',
    });
    const still = now.map((one) => one.case);
    expect(still).toEqual(expect.arrayContaining(casesIn(casesBefore).map((one) => one.case)));
    await here('seal');
    expect(await here('cases', 'show', acknowledged)).toContain('確認します');
  });
});

/** What a call printed that succeeded. */
async function told(call: Promise<Run>): Promise<string> {
  const { status, stdout, stderr } = await call;
  expect([status, stderr]).toEqual([0, stderr]);
  return stdout;
}

function runReleased(release: string, words: readonly string[]): string {
  const program = join(release, 'local/command/main.ts');
  const env = { ...process.env, SEKISHO_LANG: 'en' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env });
  if (status !== 0) throw new Error(`The released version ended with ${status}: ${stderr}`);
  return stdout.toString();
}

function casesIn(json: string): readonly z.infer<typeof listed>[] {
  return json
    .trimEnd()
    .split('\n')
    .map((line) => listed.parse(JSON.parse(line)));
}

/** Copies the city's logs into `before` and `after`, by the day in their names. */
function divideLogs(folder: string): void {
  const logs = join(folder, 'city', 'logs');
  for (const name of readdirSync(logs, { recursive: true, encoding: 'utf8' })) {
    const day = /\d{4}-\d\d-\d\d/.exec(name)?.[0];
    if (day === undefined) continue;
    cpSync(join(logs, name), join(folder, day <= lastDay ? 'before' : 'after', name));
  }
}

/** Every file on the shelf of reports, with its content. */
function shelfOf(state: string): ReadonlyMap<string, string> {
  const shelf = join(state, 'reports');
  const files = readdirSync(shelf, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(paths.map((path) => [path.slice(shelf.length + 1), readFileSync(path, 'utf8')]));
}

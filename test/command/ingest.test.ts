import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { limits } from '../../shared/limits.ts';
import { type Run, run, runProgram } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

interface Office {
  readonly folder: string;
  readonly config: string;
  readonly inbox: string;
  readonly state: string;
}

function office(): Office {
  const folder = ownFolder();
  return {
    folder,
    config: configuration(folder),
    inbox: join(folder, 'inbox'),
    state: join(folder, 'state'),
  };
}

function ingest(paths: readonly string[], { config, state }: Office): Promise<Run> {
  return run(['ingest', ...paths, '--config', config, '--state', state]);
}

/** The cases as JSON lines, without the places that `evidence` names. */
async function casesOf({ config, state }: Office): Promise<readonly string[]> {
  const done = await run(['cases', 'list', '--json', '--config', config, '--state', state]);
  expect(done.status).toBe(0);
  return done.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.stringify({ ...JSON.parse(line), evidence: [] }));
}

describe('sekisho ingest', () => {
  test('opens cases, sends alerts, and says at the end what it did', async () => {
    const here = office();
    const lines = eventLines();
    put(here.inbox, 'events/day.jsonl', lines.join('\n'));
    const done = await ingest([here.inbox], here);
    expect(done.stdout).toBe(
      [
        'files 1 (content known 0, unreadable 0, of no source 0)',
        `log lines ${lines.length} (accepted ${lines.length}, rejected 0)`,
        'cases opened 2, revised 0',
        'alerts sent 2',
        '',
      ].join('\n'),
    );
    expect(done.status).toBe(0);
    expect(readdirSync(join(here.state, 'outbox')).sort()).toHaveLength(2);
    const cases = (await casesOf(here)).map((line) => JSON.parse(line));
    expect(cases.map(({ actor }) => actor).sort()).toEqual(['S0001', 'S0003']);
  });

  test('names every file that is unreadable or of no source, and every source without a file', async () => {
    const here = office();
    put(here.inbox, 'events/good.jsonl', eventLines().join('\n'));
    put(here.inbox, 'events/empty.jsonl', '');
    put(here.inbox, 'events/cut.jsonl.gz', gzipSync(eventLines().join('\n')).subarray(0, 200));
    put(here.inbox, 'notes.txt', 'not a log');
    const done = await ingest([here.inbox], here);
    expect(done.status).toBe(1);
    expect(done.stdout).toContain('files 4 (content known 0, unreadable 1, of no source 1)');
    expect(done.stderr).toMatch(/events\/cut\.jsonl\.gz.*gzip/);
    expect(done.stderr).toMatch(/notes\.txt/);
    expect(done.stderr).toContain('No file belonged to the source table (objects: table/*.csv).');
    expect(done.stderr).toContain('events/empty.jsonl: the file holds no log line (0 lines).');
  });

  test('keeps rejected lines in quarantine, with file, line and reason', async () => {
    const here = office();
    const lines = eventLines();
    put(here.inbox, 'events/day.jsonl', `${lines[0]}\nbroken\n${lines[1]}\n`);
    const done = await ingest([here.inbox], here);
    expect(done.stdout).toContain('log lines 3 (accepted 2, rejected 1)');
    const [digest = ''] = readdirSync(join(here.state, 'quarantine'));
    const part = readFileSync(join(here.state, 'quarantine', digest, '000000.jsonl'), 'utf8');
    expect(JSON.parse(part.trim())).toMatchObject({
      file: 'events/day.jsonl',
      line: 2,
      raw: 'broken',
    });
  });

  test('does nothing again for a file that it knows', async () => {
    const here = office();
    put(here.inbox, 'events/day.jsonl', eventLines().join('\n'));
    await ingest([here.inbox], here);
    const again = await ingest([here.inbox], here);
    expect(again.stderr).toContain('events/day.jsonl: the same content was ingested before.');
    expect(again.stdout).toContain('cases opened 0, revised 0\nalerts sent 0\n');
    expect(again.status).toBe(0);
  });

  test('comes to the same cases whatever the order, the splitting and the repetition', async () => {
    const lines = eventLines();
    const whole = office();
    put(whole.inbox, 'events/day.jsonl', lines.join('\n'));
    await ingest([whole.inbox], whole);
    await ingest([whole.inbox], whole);
    const expected = await casesOf(whole);
    expect(expected).toHaveLength(2);

    const split = office();
    const half = [lines.slice(20).reverse(), lines.slice(0, 40)];
    put(split.inbox, 'events/b.jsonl', half[1]?.join('\n') ?? '');
    put(split.inbox, 'events/a.jsonl.gz', gzipSync(half[0]?.join('\n') ?? ''));
    await ingest([join(split.inbox, 'events/b.jsonl')], split);
    await ingest([split.inbox], split);
    expect(await casesOf(split)).toEqual(expected);
  });

  test('finds the source of a file or folder that is named inside the inbox', async () => {
    const here = office();
    const file = put(here.inbox, 'events/day.jsonl', eventLines().join('\n'));
    const one = await ingest([file], here);
    expect(one.stderr).toContain('events/day.jsonl: read as events');
    const folder = await ingest([join(here.inbox, 'events')], here);
    expect(folder.stderr).toContain('events/day.jsonl: the same content');
  });

  test('says which alert could not be sent, and ends with status 1', async () => {
    const here = office();
    put(here.inbox, 'events/day.jsonl', eventLines().join('\n'));
    // A file stands where the outbox should be.
    put(here.state, 'outbox', '');
    const done = await ingest([here.inbox], here);
    expect(done.stderr).toMatch(/An alert of case C-[0-9a-f]{16} could not be sent \(.+\)/);
    expect(done.stdout).toContain('cases opened 2, revised 0\nalerts sent 0\n');
    expect(done.status).toBe(1);
  });

  test('sends with the next run what could not be sent, once and for all', async () => {
    const here = office();
    put(here.inbox, 'events/day.jsonl', eventLines().join('\n'));
    const outbox = put(here.state, 'outbox', '');
    await ingest([here.inbox], here);
    rmSync(outbox);
    onTestFinished(() => void vi.useRealTimers());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + limits.noticeLeaseMs });
    const mended = await ingest([here.inbox], here);
    expect(mended.stdout).toContain('alerts sent 2\n');
    expect(mended.status).toBe(0);
    expect(readdirSync(outbox)).toHaveLength(2);
    const again = await ingest([here.inbox], here);
    expect(again.stdout).toContain('alerts sent 0\n');
  });

  test('says that a folder holds no files', async () => {
    const here = office();
    mkdirSync(here.inbox);
    const done = await ingest([here.inbox], here);
    expect(done.stderr).toContain(`There are no files in "${here.inbox}".`);
  });

  test('refuses a path that is not there before it reads anything', async () => {
    const here = office();
    const file = put(here.inbox, 'events/day.jsonl', eventLines().join('\n'));
    const done = await ingest([file, join(here.inbox, 'gone')], here);
    expect(done.status).toBe(2);
    expect(done.stderr).toMatch(/^There is neither a file nor a folder ".*gone"\.\n$/);
  });

  test('speaks Japanese unless told otherwise', async () => {
    const here = office();
    put(here.inbox, 'events/day.jsonl', eventLines().join('\n'));
    const call = ['ingest', here.inbox, '--config', here.config, '--state', here.state];
    const done = await runProgram(call, { SEKISHO_LANG: '', LANG: 'C.UTF-8' });
    expect(done.stdout).toContain('送った通知 2');
    const english = await runProgram([...call, '--lang', 'en'], { SEKISHO_LANG: 'ja' });
    expect(english.stdout).toContain('alerts sent 0');
  });
});

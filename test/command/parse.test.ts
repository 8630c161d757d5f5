import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { accessEventLine } from '../../shared/event.ts';
import { run, runProgram, start } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

describe('sekisho parse', () => {
  test('prints every accepted line as an access event, in the order of the files', async () => {
    const folder = ownFolder();
    const lines = eventLines();
    const one = put(folder, 'one.jsonl', `${lines.slice(0, 30).join('\n')}\n`);
    const two = put(folder, 'two.jsonl.gz', gzipSync(lines.slice(30).join('\n')));
    const done = await runProgram([
      'parse',
      one,
      two,
      '--source',
      'events',
      '--config',
      configuration(folder),
    ]);
    expect(done.lastLine).toBe(`accepted ${lines.length} rejected 0 of ${lines.length} lines`);
    expect(done.status).toBe(0);
    const events = linesOf(done.stdout).map((line) => accessEventLine.parse(JSON.parse(line)));
    const actors = lines.map((line) => accessEventLine.parse(JSON.parse(line)).actor);
    expect(events.map(({ actor }) => actor)).toEqual(actors);
    expect(events[0]?.at).toBe('2026-05-11T11:41:00.000Z');
    expect(events[30]?.line).toBe(1);
  });

  test('writes rejected lines with file, line, reason and raw text, and counts them', async () => {
    const folder = ownFolder();
    const lines = eventLines().slice(0, 3);
    const log = put(
      folder,
      'a.jsonl',
      `${lines[0]}\n{"at":"2026-02-30"}\n${lines[1]}\nこわれた行\n`,
    );
    const rejects = join(folder, 'rejects.jsonl');
    const config = configuration(folder);
    const done = await run([
      'parse',
      log,
      '--source',
      'events',
      '--config',
      config,
      '--rejects',
      rejects,
    ]);
    expect(done.lastLine).toBe('accepted 2 rejected 2 of 4 lines');
    expect(done.status).toBe(0);
    const rejected = linesOf(readFileSync(rejects, 'utf8')).map((line) => JSON.parse(line));
    expect(rejected).toEqual([
      { file: log, line: 2, reason: expect.stringMatching(/\S/), raw: '{"at":"2026-02-30"}' },
      { file: log, line: 4, reason: expect.stringMatching(/\S/), raw: 'こわれた行' },
    ]);
  });

  test('says why a file cannot be read, reads its neighbours and ends with status 1', async () => {
    const folder = ownFolder();
    const good = put(folder, 'good.jsonl', eventLines().slice(0, 2).join('\n'));
    const whole = gzipSync(eventLines().join('\n'));
    const cut = put(folder, 'cut.jsonl.gz', whole.subarray(0, whole.length - 20));
    const config = configuration(folder);
    const done = await run(['parse', cut, good, '--source', 'events', '--config', config]);
    expect(done.status).toBe(1);
    expect(done.stderr).toContain('cut.jsonl.gz');
    expect(done.stderr).not.toMatch(/^\s+at /m);
    expect(done.lastLine).toMatch(/^accepted (\d+) rejected 0 of \1 lines$/);
    expect(linesOf(done.stdout).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    [['nowhere.jsonl', '--source', 'events'], 'There is no file "nowhere.jsonl"'],
    [['FILE', '--source', 'other'], 'has no source "other". Allowed: events, table, utf8.'],
    [['--source', 'events'], 'sekisho parse needs FILE'],
    [['FILE'], 'sekisho parse needs --source'],
    [['FILE', '--source', 'events', '--rejects', 'no/such/folder'], '"no/such/folder" cannot be'],
  ])('refuses %j with one sentence and status 2', async (words, sentence) => {
    const folder = ownFolder();
    const log = put(folder, 'a.jsonl', eventLines().join('\n'));
    const config = configuration(folder);
    const given = words.map((word) => (word === 'FILE' ? log : word));
    const done = await run(['parse', ...given, '--config', config]);
    expect(done.stderr).toContain(sentence);
    expect(linesOf(done.stderr)).toHaveLength(1);
    expect(done.stdout).toBe('');
    expect(done.status).toBe(2);
  });

  test('ends quietly when its reader has seen enough', async () => {
    const folder = ownFolder();
    const many = eventLines().join('\n');
    const log = put(folder, 'a.jsonl', Array.from({ length: 500 }, () => many).join('\n'));
    const child = start(['parse', log, '--source', 'events', '--config', configuration(folder)]);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

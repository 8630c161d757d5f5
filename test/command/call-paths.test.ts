import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

const lines = eventLines().slice(0, 3).join('\n');

function office() {
  const folder = ownFolder();
  return {
    folder,
    log: put(folder, 'inbox/events/day.jsonl', lines),
    config: ['--config', configuration(folder)],
    state: ['--state', join(folder, 'state')],
  };
}

/** One sentence, status 2. */
async function refused(words: readonly string[], sentence: string): Promise<void> {
  const done = await run(words);
  expect(done.stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(sentence)]);
  expect(done.stdout).toBe('');
  expect(done.status).toBe(2);
}

describe('paths of a call', () => {
  test('no command writes over a log that it is about to read', async () => {
    const { folder, log, config } = office();
    const linked = join(folder, 'linked.jsonl');
    symlinkSync(log, linked);
    const hard = join(folder, 'hard.jsonl');
    linkSync(log, hard);
    for (const rejects of [log, linked, hard]) {
      const words = ['parse', log, '--source', 'events', '--rejects', rejects, ...config];
      await refused(words, `--rejects "${rejects}" would overwrite the log "${log}"`);
    }
    for (const operand of [log, join(folder, 'inbox')]) {
      await refused(['replay', operand, '--cases', log, ...config], `--cases "${log}" would over`);
    }
    expect(readFileSync(log, 'utf8')).toBe(lines);
  });

  test('a replay may write its cases into the folder that it reads, again and again', async () => {
    const { folder, config } = office();
    const inbox = join(folder, 'inbox');
    for (let time = 0; time < 2; time += 1) {
      const done = await run(['replay', inbox, '--cases', join(inbox, 'cases'), ...config]);
      expect(done.status).toBe(0);
    }
  });

  test('a pipe is refused, since a log is read more than once', async () => {
    const { folder, config, state } = office();
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const sentence = 'is neither a file nor a folder';
    await refused(['parse', pipe, '--source', 'events', ...config], sentence);
    await refused(['ingest', pipe, ...config, ...state], sentence);
    await refused(['parse', '/dev/null', '--source', 'events', ...config], sentence);
  });

  test('links and pipes below a folder are left out, and that is said', async () => {
    const { folder, log, config, state } = office();
    symlinkSync(log, join(folder, 'inbox/events/link.jsonl'));
    execFileSync('mkfifo', [join(folder, 'inbox/events/pipe.jsonl')]);
    const done = await run(['ingest', join(folder, 'inbox'), ...config, ...state]);
    expect(done.stderr).toMatch(/link\.jsonl: left out, because it is a link/);
    expect(done.stderr).toMatch(/pipe\.jsonl: left out/);
    expect(done.stdout).toContain('files 1 (');
    expect(done.status).toBe(0);
  });

  test('a file that the disk does not give is named, and its neighbours are read', async () => {
    const { log, config } = office();
    // Memory of a process at address 0: a regular file whose reading fails, whoever reads it.
    const failing = '/proc/self/mem';
    const done = await run(['parse', failing, log, '--source', 'events', ...config]);
    expect(done.stderr).toMatch(/^\/proc\/self\/mem: cannot be opened \(EIO/);
    expect(done.lastLine).toBe('accepted 3 rejected 0 of 3 lines');
    expect(done.status).toBe(1);
  });

  test('a state folder that cannot be one is a wrong call', async () => {
    const { folder, log, config } = office();
    const file = put(folder, 'file', '');
    const sentence = `The state folder "${file}" cannot be used`;
    for (const verb of ['ingest', 'watch']) {
      const path = verb === 'watch' ? join(folder, 'inbox') : log;
      await refused([verb, path, '--state', file, ...config], sentence);
    }
    const cases = join(folder, 'cases.jsonl');
    await refused(['replay', log, '--state', file, '--cases', cases, ...config], sentence);
  });

  test('parse says of an empty file that it holds no log line', async () => {
    const { folder, config } = office();
    const empty = put(folder, 'empty.jsonl', '');
    const done = await run(['parse', empty, '--source', 'events', ...config]);
    expect(done.stderr).toBe(
      `${empty}: the file holds no log line (0 lines).\naccepted 0 rejected 0 of 0 lines\n`,
    );
    expect(done.status).toBe(0);
  });
});

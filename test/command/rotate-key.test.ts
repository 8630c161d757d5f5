import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockForWatch } from '../../local/watch-lock.ts';
import { run } from './program.ts';
import { resident, viewOf } from './resident-views.ts';
import { configuration, ownFolder, put } from './small-office.ts';

const somebody = ['--by', 'S0900', '--reason', '年次の更新'];

function office() {
  const folder = ownFolder();
  const state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: configuration(folder), SEKISHO_STATE: state };
  const call = (...words: string[]) => run(words, environment);
  return {
    state,
    call,
    /** By somebody, for a reason. */
    rotate: (...words: string[]) => call('rotate-key', ...words, ...somebody),
    first: put(folder, 'events/first.jsonl', `${viewOf('S0001', 10)}\n`),
    second: put(folder, 'events/second.jsonl', `${viewOf('S0002', 20)}\n`),
    keys: () => readdirSync(state).filter((name) => name.endsWith('.key') && name !== 'link.key'),
    async seen() {
      const asked = ['--by', 'S0900', '--reason', '点検', '--format', 'json'];
      const { stdout } = await call('who-saw', resident, ...asked);
      return ['S0001', 'S0002'].filter((actor) => stdout.includes(actor));
    },
  };
}

test('a key is changed: begun, known beside the one before, and finished when all is read again', async () => {
  const { call, rotate, first, second, keys, seen, state } = office();
  await call('ingest', first);
  const [before] = keys().map((name) => readFileSync(join(state, name)));
  expect(await rotate()).toMatchObject({ status: 0 });
  expect(keys()).toEqual(['subject-2.key', 'subject.key']);
  expect(readFileSync(join(state, 'subject-2.key'))).not.toEqual(before);
  await call('ingest', second);
  expect(await seen()).toEqual(['S0001', 'S0002']);

  const early = await rotate('--finish');
  expect(early).toMatchObject({ status: 1 });
  expect(early.stderr).toContain('first.jsonl');
  expect(early.stderr).not.toContain('second.jsonl');
  expect(keys()).toHaveLength(2);

  const again = await call('ingest', first, second);
  expect(again.status).toBe(0);
  expect((await call('rotate-key', '--status')).stdout).toContain('No file is to be read again');
  expect(await rotate('--finish')).toMatchObject({ status: 0 });
  expect(keys()).toEqual(['subject-2.key']);
  expect(await seen()).toEqual(['S0001', 'S0002']);
});

test('a change is not begun twice, nor finished before it began, nor without a state', async () => {
  const { call, rotate, first, keys } = office();
  expect(await rotate()).toMatchObject({ status: 2 });
  await call('ingest', first);
  expect(await rotate('--finish')).toMatchObject({ status: 2 });
  await rotate();
  const twice = await rotate();
  expect(twice.status).toBe(2);
  expect(twice.stderr).toContain('key 2 is under way');
  expect(keys()).toHaveLength(2);
});

test('no key is changed under a watch, which keeps the keys that it began with', async () => {
  const { call, rotate, first, keys, state } = office();
  await call('ingest', first);
  const lock = lockForWatch(state);
  expect(await rotate()).toMatchObject({ status: 2 });
  lock.release();
  expect(keys()).toEqual(['subject.key']);
});

test('who changed the key, when and why stays on record; nobody changes it unnamed', async () => {
  const { call, rotate, first, second, keys } = office();
  await call('ingest', first, second);
  for (const words of [[], somebody.slice(0, 2), somebody.slice(2)]) {
    const unnamed = await call('rotate-key', ...words);
    expect([unnamed.status, unnamed.stderr]).toEqual([2, expect.stringContaining('--by ACCOUNT')]);
  }
  const stranger = await call('rotate-key', '--by', 'S9999', '--reason', '年次の更新');
  expect([stranger.status, stranger.stderr]).toEqual([2, expect.stringContaining('S9999')]);
  expect(keys()).toEqual(['subject.key']);
  await rotate();
  await call('ingest', first, second);
  await rotate('--finish');
  const { stdout } = await call('rotate-key', '--status');
  expect(stdout.trimEnd().split('\n').slice(1)).toEqual([
    expect.stringMatching(/^20\d\d-\S+Z {2}S0900 {2}began the change to key 2 {2}年次の更新$/),
    expect.stringMatching(/^20\d\d-\S+Z {2}S0900 {2}finished the change to key 2 {2}年次の更新$/),
  ]);
});

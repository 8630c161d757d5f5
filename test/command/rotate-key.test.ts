import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockForWatch } from '../../local/watch-lock.ts';
import { run } from './program.ts';
import { resident, viewOf } from './resident-views.ts';
import { configuration, ownFolder, put } from './small-office.ts';

function office() {
  const folder = ownFolder();
  const state = join(folder, 'state');
  const environment = { SEKISHO_CONFIG: configuration(folder), SEKISHO_STATE: state };
  const call = (...words: string[]) => run(words, environment);
  return {
    state,
    call,
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
  const { call, first, second, keys, seen, state } = office();
  await call('ingest', first);
  const [before] = keys().map((name) => readFileSync(join(state, name)));
  expect(await call('rotate-key')).toMatchObject({ status: 0 });
  expect(keys()).toEqual(['subject-2.key', 'subject.key']);
  expect(readFileSync(join(state, 'subject-2.key'))).not.toEqual(before);
  await call('ingest', second);
  expect(await seen()).toEqual(['S0001', 'S0002']);

  const early = await call('rotate-key', '--finish');
  expect(early).toMatchObject({ status: 1 });
  expect(early.stderr).toContain('first.jsonl');
  expect(early.stderr).not.toContain('second.jsonl');
  expect(keys()).toHaveLength(2);

  const again = await call('ingest', first, second);
  expect(again.status).toBe(0);
  expect((await call('rotate-key', '--status')).stdout).toContain('No file is to be read again');
  expect(await call('rotate-key', '--finish')).toMatchObject({ status: 0 });
  expect(keys()).toEqual(['subject-2.key']);
  expect(await seen()).toEqual(['S0001', 'S0002']);
});

test('a change is not begun twice, nor finished before it began, nor without a state', async () => {
  const { call, first, keys } = office();
  expect(await call('rotate-key')).toMatchObject({ status: 2 });
  await call('ingest', first);
  expect(await call('rotate-key', '--finish')).toMatchObject({ status: 2 });
  await call('rotate-key');
  const twice = await call('rotate-key');
  expect(twice.status).toBe(2);
  expect(twice.stderr).toContain('key 2 is under way');
  expect(keys()).toHaveLength(2);
});

test('no key is changed under a watch, which keeps the keys that it began with', async () => {
  const { call, first, keys, state } = office();
  await call('ingest', first);
  const lock = lockForWatch(state);
  expect(await call('rotate-key')).toMatchObject({ status: 2 });
  lock.release();
  expect(keys()).toEqual(['subject.key']);
});

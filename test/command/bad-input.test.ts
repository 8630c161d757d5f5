import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

const good = eventLines().slice(0, 3);
const header = 'at,actor,action,records';
const row = '2026-05-11T10:00:00+09:00,S0002,view,1';

/** Each goes into the inbox beside good files; a file as a whole is unreadable, or lines of it. */
const cases: readonly {
  readonly what: string;
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly outcome: 'unreadable' | { readonly accepted: number; readonly rejected: number };
}[] = [
  {
    what: 'an empty file',
    name: 'events/empty.jsonl',
    content: '',
    outcome: { accepted: 0, rejected: 0 },
  },
  {
    what: 'a file of another format',
    name: 'events/other.jsonl',
    content: `${header}\n${row}\n`,
    outcome: 'unreadable',
  },
  {
    what: 'a truncated gzip',
    name: 'events/cut.jsonl.gz',
    content: gzipSync(good.join('\n')).subarray(0, 80),
    outcome: 'unreadable',
  },
  {
    what: 'binary data',
    name: 'events/image.jsonl',
    content: Buffer.from('89504e470d0a1a0a0000000d4948445200ff00fe00fd', 'hex'),
    outcome: 'unreadable',
  },
  {
    what: 'a line of 10 MB between good ones',
    name: 'events/long.jsonl',
    content: [good[0], `{"at":"${'9'.repeat(10_000_000)}"}`, good[1]].join('\n'),
    outcome: { accepted: 2, rejected: 1 },
  },
  {
    what: 'invalid UTF-8 between good lines',
    name: 'utf8/mixed.csv',
    content: Buffer.concat([
      Buffer.from(`${header}\n${row}\n2026-05-11T10:00:01+09:00,S`),
      Buffer.from([0xff, 0xfe, 0x80]),
      Buffer.from(`,view,1\n${row.replace('10:00:00', '10:00:02')}\n`),
    ]),
    outcome: { accepted: 2, rejected: 1 },
  },
  {
    what: 'a header that names a column twice',
    name: 'table/twice.csv',
    content: `${header},actor\n${row},S0001\n`,
    outcome: 'unreadable',
  },
  {
    what: 'a file that no source claims',
    name: 'readme.txt',
    content: 'hello',
    outcome: 'unreadable',
  },
];

describe('bad input', () => {
  test('control characters of a log or a file name are shown, not obeyed', async () => {
    const folder = ownFolder();
    const words = ['--config', configuration(folder), '--state', join(folder, 'state')];
    const actor = 'S\u001b[2J\u009b1A\nX';
    const line = JSON.stringify({ ...JSON.parse(good[0] ?? ''), actor });
    put(folder, 'inbox/events/a\u001b[31m\n.jsonl', line);
    const ingested = await run(['ingest', join(folder, 'inbox'), ...words]);
    expect(ingested.stderr).toContain('events/a\\x1b[31m\\x0a.jsonl: read as events');
    const listed = await run(['cases', 'list', ...words]);
    expect(listed.stdout.trimEnd().split('\n')).toHaveLength(2);
    const json = await run(['cases', 'list', '--json', ...words]);
    const shown = await run(['cases', 'show', JSON.parse(json.stdout).case, ...words]);
    for (const { stdout, stderr } of [ingested, listed, shown]) {
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
    }
    expect(JSON.parse(json.stdout).actor).toBe(actor);
  });

  test.each(cases)(
    '$what gets one clear sentence, is kept in the list, and its neighbours pass',
    async ({ name, content, outcome }) => {
      const folder = ownFolder();
      const state = join(folder, 'state');
      put(folder, 'inbox/events/a.jsonl', good.join('\n'));
      put(folder, 'inbox/events/z.jsonl', eventLines().slice(0, 2).join('\n'));
      put(folder, `inbox/${name}`, content);
      const words = ['--config', configuration(folder), '--state', state];
      const done = await run(['ingest', join(folder, 'inbox'), ...words]);
      const told = done.stderr.split('\n').filter((line) => line.includes(name));
      expect(told).toHaveLength(1);
      expect(done.stderr).not.toMatch(/^\s+at /m);
      expect(done.stderr).toContain(
        'events/a.jsonl: read as events (3 lines accepted, 0 rejected)',
      );
      expect(done.stderr).toContain(
        'events/z.jsonl: read as events (2 lines accepted, 0 rejected)',
      );

      const store = openSqliteStore(join(state, 'sekisho.sqlite'));
      const manifests = await Array.fromAsync(store.manifests.all());
      store.close();
      const kept = manifests.find((manifest) => manifest.name === name);
      if (outcome === 'unreadable') {
        expect(kept).toMatchObject({ status: 'unreadable' });
        expect(told[0]).toContain(kept?.reason?.en);
      } else expect(kept).toMatchObject({ status: 'read', reason: null, ...outcome });
    },
  );
});

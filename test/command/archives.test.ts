import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { guarded } from '../../local/command/disk-guard.ts';
import { logsOnDisk } from '../../local/command/logs-on-disk.ts';
import { writings } from '../reading/encoded.ts';
import { type ZipMemberBytes, zipOf } from '../reading/zip-bytes.ts';
import { run } from './program.ts';
import { configuration, eventLines, ownFolder, put } from './small-office.ts';

/** An office with one source, whose logs come in archives. */
function office(...objects: readonly string[]) {
  const folder = ownFolder();
  const config = configuration(folder);
  const source = { id: 'events', system: 'juki', objects, format: 'sekisho-jsonl' };
  put(config, 'sources.yaml', JSON.stringify({ sources: [source] }));
  const inbox = join(folder, 'inbox');
  const words = ['--config', config, '--state', join(folder, 'state')];
  return { folder, config, inbox, words };
}

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '');

test('parse prints the members of an archive in its order, and its rejects name the member', async () => {
  const { folder, config } = office('events/**');
  const lines = eventLines();
  const archive = put(
    folder,
    'logs.zip',
    zipOf([
      { name: 'b.jsonl', data: writings['utf-16le with mark'](`${lines[0]}\nbroken\n`) },
      { name: 'a.jsonl.zst', data: zstdCompressSync(lines.slice(1, 4).join('\n')) },
      { name: 'secret.jsonl', data: 'x', flags: 0x801 },
    ]),
  );
  const rejects = join(folder, 'rejects.jsonl');
  const call = ['parse', archive, '--source', 'events', '--config', config, '--rejects', rejects];
  const done = await run(call);
  expect(done.lastLine).toBe('accepted 4 rejected 1 of 5 lines');
  expect(done.status).toBe(1);
  expect(done.stderr).toContain('logs.zip!/secret.jsonl: it is encrypted with a password');
  expect(linesOf(done.stdout).map((line) => JSON.parse(line).line)).toEqual([1, 1, 2, 3]);
  expect(JSON.parse(readFileSync(rejects, 'utf8'))).toMatchObject({
    file: `${archive}!/b.jsonl`,
    line: 2,
    raw: 'broken',
  });
});

test('ingest takes each member as a file, and the same member in a second archive as known', async () => {
  const { inbox, words } = office('juki/*.zip!/**/*.jsonl');
  const lines = eventLines();
  const day = { name: '五月/11.jsonl', data: lines.join('\n') };
  put(inbox, 'juki/one.zip', zipOf([day, { name: '五月/', data: '' }]));
  put(inbox, 'juki/two.zip', zipOf([day, { name: 'readme.txt', data: 'x' }]));
  const done = await run(['ingest', inbox, ...words]);
  expect(done.stdout).toContain('files 3 (content known 1, unreadable 0, of no source 1)');
  expect(done.stdout).toContain(`log lines ${lines.length} (accepted ${lines.length}, rejected 0)`);
  expect(done.stdout).toContain('cases opened 2');
  expect(done.stderr).toContain('juki/one.zip!/五月/11.jsonl: read as events');
  expect(done.stderr).toContain('readme.txt: no source');
});

test.each(['juki/*.zip', 'juki/*.zip!/*.jsonl', '**/*.jsonl', '**'])(
  'the glob %s claims a member, from wherever its archive is named',
  async (glob) => {
    const { inbox, words } = office(glob);
    const archive = put(
      inbox,
      'juki/day.zip',
      zipOf([{ name: 'a.jsonl', data: eventLines()[0] ?? '' }]),
    );
    for (const path of [archive, join(inbox, 'juki'), inbox]) {
      const done = await run(['ingest', path, ...words]);
      expect(done.stdout).toContain('files 1 (content known');
      expect(done.stdout).toContain('of no source 0)');
    }
  },
);

test('replay finds the same cases in an archive as in its files', async () => {
  const { folder, config, inbox } = office('**');
  const lines = eventLines();
  const parts = [lines.slice(0, 20), lines.slice(20)].map((some) => some.join('\n'));
  const members: ZipMemberBytes[] = parts.map((data, at) => ({ name: `${at}.jsonl`, data }));
  for (const [at, data] of parts.entries()) put(join(inbox, 'plain'), `${at}.jsonl`, data);
  put(join(inbox, 'zip'), 'all.zip', zipOf(members));
  const cases = async (name: string) => {
    const file = join(folder, `${name}.cases`);
    const done = await run(['replay', join(inbox, name), '--config', config, '--cases', file]);
    expect(done.status).toBe(0);
    return linesOf(readFileSync(file, 'utf8')).map((line) => JSON.parse(line));
  };
  const [plain, zipped] = [await cases('plain'), await cases('zip')];
  expect(plain.length).toBeGreaterThan(0);
  const without = (list: readonly object[]) => list.map((one) => ({ ...one, evidence: [] }));
  expect(without(zipped)).toEqual(without(plain));
  expect(zipped[0].evidence[0].file).toMatch(/^all\.zip!\/[01]\.jsonl$/u);
});

test('lines of a member that are rejected lie in quarantine under its name', async () => {
  const { folder, inbox, words } = office('**');
  put(inbox, 'all.zip', zipOf([{ name: 'a.jsonl', data: `${eventLines()[0]}\nbroken\n` }]));
  await run(['ingest', inbox, ...words]);
  const quarantine = join(folder, 'state', 'quarantine');
  const [part = ''] = readdirSync(quarantine, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.jsonl'),
  );
  expect(JSON.parse(readFileSync(join(quarantine, part), 'utf8'))).toMatchObject({
    file: 'all.zip!/a.jsonl',
    line: 2,
    raw: 'broken',
  });
});

test('a doubt about the encoding is told where the file is taken in', async () => {
  const { inbox, words, config } = office('**');
  const source = { id: 'events', system: 'juki', objects: ['**'], format: 'sekisho-csv' };
  put(config, 'sources.yaml', JSON.stringify({ sources: [source] }));
  const text = 'at,actor,action,screen\n2026-05-11 10:00,S0001,view,ｱｲ\n';
  put(inbox, 'day.csv', writings.cp932(text));
  const done = await run(['ingest', inbox, ...words]);
  expect(done.stderr).toMatch(/day\.csv: read as events.*could be EUC-JP just as well/u);
});

test('an archive that the disk does not give is told as such, and not as damaged', async () => {
  const lost = Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
  const open = () => ({
    [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(lost) }),
  });
  const [log] = await Array.fromAsync(logsOnDisk({ name: 'a.zip', open }));
  if (log === undefined) throw new Error('it is handed out');
  const guard = guarded(log);
  const error = await Array.fromAsync(guard.file.open()).catch((it: unknown) => it);
  expect(guard.explain(error)?.en).toMatch(/a\.zip.*EIO/u);
});

test('a setting of the encoding that there is not names those that there are', async () => {
  const { config } = office('**');
  const source = { id: 'events', system: 'juki', objects: ['**'], format: 'sekisho-jsonl' };
  const text = JSON.stringify({ sources: [{ ...source, encoding: 'utf-16' }] });
  put(config, 'sources.yaml', text);
  const done = await run(['check-config', config]);
  expect(done.status).toBe(2);
  expect(`${done.stdout}${done.stderr}`).toMatch(
    /auto.*utf-8.*cp932.*euc-jp.*utf-16le.*utf-16be.*utf-16/u,
  );
});

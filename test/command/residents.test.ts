import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { run } from './program.ts';
import { ownFolder, put } from './small-office.ts';

const config = fileURLToPath(new URL('../../local/sample', import.meta.url));

/** An invented resident: a name that no column of the sources is mapped to, and a number. */
const name = '如月花子';
const number = '00998877665';
const marks = [name, number, JSON.stringify(name).slice(1, -1)];

/** Whole logs, broken lines, and files of another format or without their header. */
function logsIn(inbox: string): void {
  const juki = (seconds: string, rest: string) =>
    `R08.10.12,13:00:${seconds},S0301,住民課,T1,住民票照会,${rest},${name}`;
  put(
    inbox,
    'juki/whole.csv',
    [
      '[処理日],[処理時刻],[職員番号],[所属],[端末番号],[画面名],[処理区分],[宛名番号],[対象件数],[結果],[処理通番],[氏名]',
      juki('01', `02,${number},1,0,1`),
      juki('02', `02,${number},${name},0,2`),
      juki(name, `02,${number},1,0,3`),
      juki('04', `05,,200,0,4`),
    ].join('\n'),
  );
  put(inbox, 'juki/headless.csv', `${juki('01', `02,${number},1,0,1`)}\n`.repeat(2));
  put(inbox, 'tax/JNL-shifted.txt', `1|${name} ${number}|S0401|T|s|2|${number}|1|00\n`);
  const view = `2026-10-12T13:00:00+09:00,S0901,view,${number},${name}\n`;
  put(inbox, 'insurance/access-headless.csv', view);
  put(inbox, 'insurance/access-1.csv', `at,actor,action,subject,purpose\n${view}`);
  const json = `{"at":"${name}","${number}":1}\n{"at":"2026-10-12T13:00:00Z","${name}":1}\n`;
  put(inbox, 'welfare/other.jsonl.gz', gzipSync(json));
  put(inbox, 'reporting/postgresql-other.csv', `not,${name},${number}\n`);
  const trail = { eventTime: name, eventSource: 's3.amazonaws.com', eventName: 'GetObject' };
  const userIdentity = { type: 'IAMUser', userName: 'S0201' };
  const records = [{ ...trail, userIdentity, requestParameters: { key: number } }];
  put(inbox, 'documents/a/other.json.gz', gzipSync(JSON.stringify({ Records: records })));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('no resident stands anywhere but in the logs and in quarantine', async () => {
  const folder = ownFolder();
  const [inbox, state] = [join(folder, 'inbox'), join(folder, 'state')];
  logsIn(inbox);
  const settings = ['--config', config, '--state', state];
  const ingested = await run(['ingest', inbox, ...settings]);
  expect(ingested.stdout).toContain('unreadable 6');
  const listed = await run(['cases', 'list', '--json', ...settings]);
  const ids = listed.stdout
    .trimEnd()
    .split('\n')
    .map((line) => String(JSON.parse(line).case));
  const shown = await Promise.all(ids.map((id) => run(['cases', 'show', id, ...settings])));
  const said = [ingested, listed, ...shown].map(({ stdout, stderr }) => stdout + stderr);
  const kept = filesIn(state).filter((path) => !path.includes('quarantine'));
  for (const text of [...said, ...kept.map((path) => readFileSync(path, 'utf8'))])
    for (const mark of marks) expect(text).not.toContain(mark);
  const quarantine = filesIn(join(state, 'quarantine')).map((path) => readFileSync(path, 'utf8'));
  expect(quarantine.join('')).toContain(name);
});

test('nobody else on the machine may read the state, even in a folder that stood there before', async () => {
  const folder = ownFolder();
  const [inbox, state] = [join(folder, 'inbox'), join(folder, 'state')];
  mkdirSync(state);
  chmodSync(state, 0o755);
  logsIn(inbox);
  const rejects = join(folder, 'rejects.jsonl');
  await run(['ingest', inbox, '--config', config, '--state', state]);
  const one = join(inbox, 'juki/whole.csv');
  await run(['parse', one, '--source', 'juki-operation', '--config', config, '--rejects', rejects]);
  for (const path of [rejects, ...filesIn(state)])
    expect([path, statSync(path).mode & 0o007]).toEqual([path, 0]);
});

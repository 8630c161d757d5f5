import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unfilled } from '../../shared/settings/unfilled.ts';
import { vendorFiles } from '../guessing/vendor-files.ts';
import { run, runProgram } from './program.ts';
import { configuration, ownFolder, put } from './small-office.ts';

const [juki] = vendorFiles;
if (juki === undefined) throw new Error('there are no vendor files');

describe('sekisho try', () => {
  test('brings an unseen CP932 file to a configuration that is read, with one mark to replace', async () => {
    const folder = ownFolder();
    const log = put(folder, `inbox/${juki.name}`, juki.bytes);
    const config = configuration(folder);
    const out = join(folder, 'entry.yaml');
    const tried = await runProgram(['try', log, '--out', out], { SEKISHO_LANG: 'ja' });
    expect(tried.status).toBe(0);
    expect(tried.stdout).toBe('');
    expect(tried.stderr).toContain('【最初の10件】');
    expect(tried.stderr).toContain('全30行のうち、読めた行 30、読めない行 0。');
    const sources = join(config, 'sources.yaml');
    writeFileSync(sources, readFileSync(out));
    const marked = await run(['check-config', config]);
    expect(marked.status).toBe(2);
    expect(marked.stderr).toMatch(/sources\.yaml:\d+:\d+: "★要記入" is still to be filled in/u);
    writeFileSync(
      sources,
      readFileSync(out, 'utf8').replaceAll(`system: ${unfilled}`, 'system: juki'),
    );
    expect((await run(['check-config', config])).status).toBe(0);
    const parsed = await run(['parse', log, '--source', 'juki-riyou', '--config', config]);
    expect(parsed.lastLine).toBe('accepted 30 rejected 0 of 30 lines');
    const state = join(folder, 'state');
    const ingested = await run([
      'ingest',
      join(folder, 'inbox'),
      '--config',
      config,
      '--state',
      state,
    ]);
    expect(ingested.stderr).toContain('30');
    expect(ingested.status).toBe(0);
  });

  test('prints the entry as data, with the system where the configuration has only one', async () => {
    const folder = ownFolder();
    const log = put(folder, `${juki.name}.gz`, gzipSync(juki.bytes));
    const tried = await run(['try', log, '--config', configuration(folder)]);
    expect(tried.stdout).toContain('system: juki');
    expect(tried.stdout).not.toContain('★要記入 #');
    expect(tried.stderr).toContain('packed with gzip');
    expect(readdirSync(folder).sort()).toEqual(['config', `${juki.name}.gz`]);
  });

  test('puts no cell of the file into the entry but the codes that it explains', async () => {
    for (const { name, bytes } of vendorFiles) {
      const { stdout } = await run(['try', put(ownFolder(), name, bytes)]);
      expect(stdout).not.toMatch(/S0101|如月|0010|10000000/u);
    }
  });

  test('names a known format, and the others that would read it too', async () => {
    const line = '192.0.2.7 - S0123 [20/Nov/2026:18:30:00 +0900] "GET /a HTTP/1.1" 200 5';
    const log = put(ownFolder(), 'access_20261120.log', `${line}\n`.repeat(5));
    const { stdout, stderr } = await run(['try', log]);
    expect(stdout).toMatch(/objects:\n\s+- "\*\*\/access_\*\.log"[\s\S]*format: apache-combined/u);
    expect(stderr).toMatch(/apache-combined +5 +0[\s\S]*nginx-access +5 +0/u);
  });

  test('shows what a ready-made map reads out of which column, and how it takes its years', async () => {
    const line = (minute: number) =>
      `JUMIN-PC07,S0042,如月 太郎,18:3${minute}:05,26/11/20,印刷,"住民票一覧, 3ページ"`;
    const log = put(ownFolder(), 'log.csv', [0, 1, 2, 3].map(line).join('\r\n'));
    const { stdout, stderr } = await run(['try', log]);
    expect(stderr).toMatch(/記録年月日 +at +26\/11\/20/u);
    expect(stderr).toMatch(/表示名 +\(not used\)/u);
    expect(stdout).toMatch(/# years have two digits and are read as western[\s\S]*map: \{\}/u);
  });

  test('sets a line of fixed width under a ruler', async () => {
    const file = vendorFiles.find(({ name }) => name === 'HOST_LOG.DAT');
    const { stderr } = await run(['try', put(ownFolder(), 'HOST.DAT', file?.bytes ?? '')]);
    expect(stderr).toMatch(
      /1234567890123456789[\d]*\n20261101090500S0101 +如月　太郎.*\n\^ {13}\^/u,
    );
  });

  test('takes the encoding that it is given, for a file that does not show it', async () => {
    const text = ['日時,ユーザーID,操作', '2026-11-20 10:00:00,S0101,参照', ''].join('\r\n');
    const log = put(ownFolder(), 'log.csv', Buffer.from(text, 'utf16le'));
    expect((await run(['try', log])).stderr).toContain('set encoding to utf-16le');
    const tried = await run(['try', log, '--encoding', 'utf-16le']);
    expect(tried.stdout).toContain('encoding: utf-16le');
    expect(tried.stderr).toContain('Of 1 lines, 1 were read');
    expect((await run(['try', log, '--encoding', 'ebcdic'])).status).toBe(2);
  });

  test.each([
    ['empty.csv', '', 'holds no log line'],
    ['letter.txt', 'ただの文章です。\nもう一行。\n', 'No known format fits'],
    ['image.png', Buffer.from('89504e470d0a1a0a00000000', 'hex'), 'this is not text'],
  ])('says of %s what is wrong, with status 1 and no entry', async (name, content, sentence) => {
    const { status, stdout, stderr } = await run(['try', put(ownFolder(), name, content)]);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect([status, stdout]).toEqual([1, '']);
  });

  test('never writes over a file', async () => {
    const folder = ownFolder();
    const log = put(folder, juki.name, juki.bytes);
    const out = put(folder, 'mine.yaml', 'mine');
    const tried = await run(['try', log, '--out', out]);
    expect(tried.status).toBe(2);
    expect(tried.stderr).toContain('is there already');
    expect(readFileSync(out, 'utf8')).toBe('mine');
    const nowhere = await run(['try', log, '--out', join(folder, 'no', 'such.yaml')]);
    expect(nowhere.status).toBe(2);
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

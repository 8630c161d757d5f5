import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { manifests } from './sample-cases.ts';
import { sampleConsole, wordsOf } from './sample-console.ts';

describe('the page of read files', () => {
  it('counts files and lines, and names sources from which nothing has come', async () => {
    const { get } = await sampleConsole();
    const words = wordsOf((await get('/files')).page);
    expect(words).toContain(
      'ファイル 4 読み取れた行 13,343 読み取れない行 2 読み取れないファイル 2',
    );
    expect(words).toContain('福祉 監査ログ welfare-audit 毎日 0 0 0 まだ1個も届いていません');
  });

  it('gives the reason of every file that could not be read', async () => {
    const { get } = await sampleConsole();
    const words = wordsOf((await get('/files')).page);
    expect(words).toContain('読み取れません gzip が途中で終わっています。');
    expect(words).toContain('stray/memo.txt dddddddddddd どの取り込み元にも当てはまりません');
    expect(wordsOf((await get('/files?lang=en')).page)).toContain('The gzip ends in the middle.');
  });

  it('can leave out the files that need no look', async () => {
    const { get } = await sampleConsole();
    const { page } = await get('/files?only=attention');
    expect(page).toContain('tax-access/20261012.csv.gz');
    expect(page).not.toContain('juki-terminal/2026-10-22');
  });

  it('shows many files page by page, each exactly once', async () => {
    const { manifests: store } = openSqliteStore(':memory:');
    const [file] = manifests;
    if (file === undefined) throw new Error('There is no sample file.');
    const names = Array.from({ length: 450 }, (_, n) => `log-${String(n).padStart(4, '0')}.csv`);
    for (const name of names) await store.put({ ...file, name });
    const { get } = await sampleConsole({ manifests: store });
    const pages = [1, 2, 3].map(async (page) => (await get(`/files?page=${page}`)).page);
    const seen = (await Promise.all(pages)).flatMap((page) => page.match(/log-\d{4}\.csv/gu) ?? []);
    expect(seen).toEqual(names);
    expect(wordsOf((await get('/files?page=3')).page)).toContain('3ページ中 3ページ目');
    expect((await get('/files?page=99')).page).toContain('log-0449.csv');
    expect((await get('/files?page=0')).status).toBe(400);
  });
});

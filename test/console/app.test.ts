import { beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { consoleApp } from '../../shared/console/app.tsx';
import { kisaragi } from './kisaragi-settings.ts';
import {
  exportCase,
  holidayCase,
  leaverCase,
  movedCase,
  now,
  uncountedCase,
} from './sample-cases.ts';
import { sampleConsole, wordsOf } from './sample-console.ts';

let get: Awaited<ReturnType<typeof sampleConsole>>['get'];
beforeAll(async () => {
  ({ get } = await sampleConsole());
});

describe('the list of cases', () => {
  it('shows severity, status, staff number, section, people, records and the local time', async () => {
    const words = wordsOf((await get('/')).page);
    expect(words).toContain('S0207 税務課 180人 183件');
    expect(words).toContain('2026年（令和8年）10月12日（月）13:00～16:10');
    expect(words).toContain('最高');
    expect(words).toContain('未確認 次の連絡 10月23日（金）09:10');
  });

  it('puts the newest case first', async () => {
    const [, table = ''] = (await get('/')).page.split('<table class="cases">');
    expect(table.indexOf(exportCase)).toBeGreaterThan(-1);
    expect(table.indexOf(exportCase)).toBeLessThan(table.indexOf(holidayCase));
  });

  it('never shows a count of people that the log does not say', async () => {
    const words = wordsOf((await get('/')).page);
    expect(words).not.toMatch(/(?<!\d)0人/u);
    expect(words).toContain('B9001 件数不明');
    expect(words).toContain('S0123 住民課 2,000件');
  });

  it('is narrowed by status and severity, and keeps the choice in the form', async () => {
    const { page } = await get('/?status=closed&severity=high');
    expect(page).toContain(leaverCase);
    expect(page).not.toContain(exportCase);
    expect(page).toMatch(/<option value="closed" selected/u);
    expect((await get('/?status=&severity=')).page).toContain(exportCase);
  });

  it('shows a case that goes on under another number once, under that number', async () => {
    const { page } = await get('/');
    expect(page).toContain(holidayCase);
    expect(page).not.toContain(movedCase);
    expect((await get('/?status=closed')).page).not.toContain(movedCase);
  });

  it('names a source, or a resident without the number, where no one official is meant', async () => {
    const { page } = await get('/');
    const words = wordsOf(page);
    expect(words).toContain(
      '取り込み元 tax-access なし 2026年（令和8年）9月28日（月）～9月30日（水）',
    );
    expect(words).toContain('住民1人（番号は表示しません） 税務課 1人 5件');
    expect(page).not.toContain('deadbeef');
    const english = wordsOf((await get('/?lang=en')).page);
    expect(english).toContain('Logs that are not whole C-0000000000000107 source tax-access');
    expect(english).toContain('one resident (number not shown)');
  });

  it('says that a case beyond the budget only waits in the list', async () => {
    const words = wordsOf((await get('/?severity=low')).page);
    expect(words).toContain('一覧のみ');
  });

  it('says when nothing matches, apart from there being nothing', async () => {
    expect(wordsOf((await get('/?status=assessed')).page)).toContain(
      'この条件に合う事案はありません',
    );
  });

  it('refuses a status that there is not, says what is allowed and what was given', async () => {
    const { status, page } = await get('/?status=lost');
    expect(status).toBe(400);
    expect(wordsOf(page)).toContain('open, acknowledged, assessed, contained, closed');
    expect(wordsOf(page)).toContain('lost');
  });
});

describe('an empty list', () => {
  it('says that no log was read, where none was', async () => {
    const { cases, manifests } = openSqliteStore(':memory:');
    const app = consoleApp({ cases, manifests, settings: kisaragi, now: () => now });
    const words = wordsOf(await (await app.request('/')).text());
    expect(words).toContain('確認が必要な事案はありません。');
    expect(words).toContain('まだログを1行も読み取っていません');
  });

  it('says what was read and what could not be, and links to it', async () => {
    const { get: read } = await sampleConsole({ cases: openSqliteStore(':memory:').cases });
    const { page } = await read('/');
    expect(wordsOf(page)).toContain('4個のファイル、13,343行');
    expect(wordsOf(page)).toContain('読み取れなかったファイルが2個あります');
    expect(page).toContain('href="/files"');
  });
});

describe('the pages together', () => {
  it.each(['/', `/cases/${exportCase}`, '/files', '/about', '/nowhere'])(
    'speak English where asked and keep it in every link (%s)',
    async (path) => {
      const { page } = await get(`${path}?lang=en`);
      expect(page).toContain('<html lang="en">');
      const links = [...page.matchAll(/<a href="(\/[^"]*)"/gu)].map(([, href]) => href ?? '');
      const switches = links.filter((href) => !href.includes('lang=en'));
      expect(switches).toHaveLength(1);
      const own = wordsOf(page).replaceAll(/日本語|住民課|税務課|介護福祉課|子育て支援課/gu, '');
      const ofTheLog = own.replaceAll('端末操作ログ', '');
      expect(ofTheLog).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
    },
  );

  it('keep the filter when the language is switched', async () => {
    expect((await get('/?status=open')).page).toContain('href="/?status=open&amp;lang=en"');
    expect((await get('/?status=open&lang=en')).page).toContain('href="/?status=open"');
  });

  it('carry no script and refuse whatever is not their own', async () => {
    const { response, page } = await get('/');
    expect(page).not.toMatch(/<script|<style|javascript:|\son\w+=|\sstyle=/u);
    const policy = response.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answer nothing but reading', async () => {
    const { app } = await sampleConsole();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await app.request(`/cases/${exportCase}`, { method })).status).toBe(404);
    }
  });

  it('answer an unknown address with one clear sentence', async () => {
    const { status, page } = await get('/nowhere/<b>');
    expect(status).toBe(404);
    expect(wordsOf(page)).toContain('ページ「/nowhere/');
    expect(page).not.toContain('<b>');
  });

  it('tell a reader without detail when the store fails, and the operator with it', async () => {
    const failure = new Error('S9999');
    const told: Error[] = [];
    const { get: read } = await sampleConsole({
      cases: {
        read: () => Promise.reject(failure),
        list: () => Promise.reject(failure),
        append: () => Promise.reject(failure),
      },
      onFailure: (error) => told.push(error),
    });
    const { status, page } = await read('/');
    expect(status).toBe(500);
    expect(page).not.toContain('S9999');
    expect(wordsOf(page)).toContain('ページを作れませんでした');
    expect(told).toEqual([failure]);
  });

  it('leave the page of files out where no list of files is there', async () => {
    const { cases } = (await sampleConsole()).store;
    const app = consoleApp({ cases, settings: kisaragi, now: () => now });
    expect((await app.request('/files')).status).toBe(404);
    expect(await (await app.request('/')).text()).not.toContain('href="/files"');
    expect((await app.request(`/cases/${uncountedCase}`)).status).toBe(200);
  });
});

describe('the page about the console', () => {
  it('says how the deadlines of the law are counted, and that this is to be verified', async () => {
    const words = wordsOf((await get('/about')).page);
    expect(words).toContain('法定報告の期限の数え方 現行の条文で確認してください');
    expect(words).toContain('知った日を1日目とし、土曜日、日曜日、祝日も数えます。');
  });
});

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ConsolePorts } from '../../shared/console/console-ports.ts';
import { limits } from '../../shared/limits.ts';
import { kisaragi } from './kisaragi-settings.ts';
import { exportCase, movedCase } from './sample-cases.ts';
import { sampleConsole, wordsOf } from './sample-console.ts';
import { handledCase, seedHandled } from './sample-handled.ts';

type Sample = Awaited<ReturnType<typeof sampleConsole>>;
let sample: Sample;
beforeEach(async () => {
  sample = await opened();
});

async function opened(ports: Partial<ConsolePorts> = {}): Promise<Sample> {
  const console = await sampleConsole(ports);
  await seedHandled(console.store.cases);
  return console;
}

const report = `/cases/${handledCase}/drafts/report/preliminary`;
const origin = 'http://localhost';

async function post(path: string, fields: Record<string, string>, from = origin) {
  const response = await sample.app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: from },
  });
  return { status: response.status, response, page: await response.text() };
}

async function readings(id = handledCase) {
  const stored = await sample.store.cases.read(id);
  return (stored?.actions ?? []).filter(({ deed }) => deed.kind === 'draft-read');
}

describe('the page before a draft', () => {
  it('is linked from the case for each document and edition', async () => {
    const { page } = await sample.get(`/cases/${handledCase}`);
    for (const name of ['report/preliminary', 'report/final', 'notice/preliminary', 'notice/final'])
      expect(page).toContain(`href="/cases/${handledCase}/drafts/${name}"`);
  });

  it('asks who opens it and says that this is recorded; a GET records nothing', async () => {
    const { status, page } = await sample.get(report);
    expect(status).toBe(200);
    expect(wordsOf(page)).toContain('委員会への報告書（9項目）（速報）の下書きを開く');
    expect(wordsOf(page)).toContain('開いた人の職員番号と日時が事案の「対応の記録」に残ります。');
    expect(page).not.toContain('保有個人情報等の漏えい等に関する報告書');
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      await sample.app.request(report, { method });
    }
    expect(await readings()).toEqual([]);
  });

  it('is not there for a case or a document that there is not', async () => {
    const none = await sample.get('/cases/C-none/drafts/report/final');
    expect(none.status).toBe(404);
    expect(wordsOf(none.page)).toContain('事案「C-none」はありません');
    expect((await sample.get(`/cases/${handledCase}/drafts/memo/final`)).status).toBe(404);
    expect((await post('/cases/C-none/drafts/report/final', { by: 'S0300' })).status).toBe(404);
  });
});

describe('a draft', () => {
  it('is shown to a named person, whose opening of it stands in the log', async () => {
    const { status, page, response } = await post(report, { by: ' S0300 ', language: 'ja' });
    expect(status).toBe(200);
    const words = wordsOf(page);
    expect(words).toContain('下書き この文書は、関所が事案の記録から作成した下書きです。');
    expect(words).toContain('保有個人情報等の漏えい等に関する報告書（速報）');
    expect(words).toContain('９ その他参考となる事項');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const deed = { kind: 'draft-read', document: 'report', edition: 'preliminary' };
    expect(await readings()).toMatchObject([{ by: 'S0300', deed }]);
    expect(wordsOf((await sample.get(`/cases/${handledCase}`)).page)).toContain(
      '報告書（速報）の下書きを読みました。',
    );
  });

  it('can be read in English as an aid, and leads back in the language of the page', async () => {
    const { page } = await post(`${report}?lang=en`, { by: 'S0300', language: 'en' });
    expect(page).toContain('<html lang="en">');
    expect(page).toContain(`<a href="/cases/${handledCase}?lang=en">Back to case`);
  });

  it('has no script, and a style that the policy of the page allows by its hash', async () => {
    const { page, response } = await post(report, { by: 'S0300' });
    const style = /<style>(.*?)<\/style>/su.exec(page)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    expect(response.headers.get('content-security-policy')).toContain(`'sha256-${digest}'`);
    expect(page).not.toContain('<script');
  });

  it('is refused to whom the case is about, and nothing is recorded', async () => {
    const { status, page } = await post(report, { by: 'S0207' });
    expect(status).toBe(422);
    expect(wordsOf(page)).toContain('ご自身に関するため、この操作はできません。');
    expect(page).toContain('aria-invalid="true"');
    expect(page).not.toContain('保有個人情報等の漏えい等に関する報告書');
    expect(await readings()).toEqual([]);
  });

  it('is refused to an account that staff.csv does not know, which may be a mistyped one', async () => {
    sample = await opened({ settings: { ...kisaragi, staff: new Map([['S0300', []]]) } });
    const { status, page } = await post(report, { by: 'S02O7' });
    expect(status).toBe(422);
    expect(wordsOf(page)).toContain('職員番号「S02O7」は staff.csv にありません。');
    expect((await post(report, { by: 'S0300' })).status).toBe(200);
  });

  it('asks again where the staff number is missing or far too long', async () => {
    expect(wordsOf((await post(report, { by: '  ' })).page)).toContain(
      '職員番号を入力してください。',
    );
    const long = 'S'.repeat(limits.nameCharactersMax + 1);
    expect((await post(report, { by: long })).status).toBe(422);
    const huge = 'S'.repeat(limits.linkBodyBytesMax);
    expect((await post(report, { by: huge })).status).toBe(413);
    expect(await readings()).toEqual([]);
  });

  it('shows a hostile staff number as plain text', async () => {
    const { page } = await post(report, { by: `"><script>${'S'.repeat(600)}` });
    expect(page).not.toContain('<script');
  });

  it('is not opened by the form of another page', async () => {
    const { status, page } = await post(report, { by: 'S0300' }, 'http://evil.example');
    expect(status).toBe(403);
    expect(wordsOf(page)).toContain('ほかのページからの送信のため、何も記録していません。');
    expect(await readings()).toEqual([]);
  });

  it('is not offered for a case that goes on under another number, nor opened', async () => {
    expect((await sample.get(`/cases/${movedCase}`)).page).not.toContain('/drafts/');
    const moved = `/cases/${movedCase}/drafts/notice/final`;
    expect((await post(moved, { by: 'S0300' })).status).toBe(422);
    expect(await readings(movedCase)).toEqual([]);
  });

  it('is recorded every time that it is opened', async () => {
    await post(`/cases/${exportCase}/drafts/notice/final`, { by: 'S0300' });
    await post(`/cases/${exportCase}/drafts/notice/final`, { by: 'S0300' });
    expect(await readings(exportCase)).toHaveLength(2);
  });
});

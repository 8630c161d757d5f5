import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ConsoleServer, serveConsole } from '../../local/console-server.ts';
import { facts } from '../escalation/kisaragi.ts';
import { type TownHall, townHall } from '../links/sent-links.ts';
import { openChromium } from './chromium.ts';
import { type Contrast, faintTexts, headingLevels, overflowPixels, unlabelled } from './in-page.ts';

const { id } = facts();
let hall: TownHall;
let server: ConsoleServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  hall = townHall();
  server = await serveConsole(hall.ports, 0);
  page = await browser.newPage({ baseURL: server.url });
});
afterEach(async () => {
  await page.close();
  await server.close();
});

const path = (step: string) => `/links/${hall.token(step)}`;
const acknowledged = async () =>
  (await hall.cases.read(id))?.actions.flatMap(({ deed }) =>
    deed.kind === 'acknowledged' ? [deed] : [],
  );

/** Every page that a link can lead to: how to come there, and what it says. */
const pages: Readonly<Record<string, () => Promise<string>>> = {
  acknowledgement: async () => {
    await hall.open();
    return path('2.section-head');
  },
  question: async () => {
    await hall.open({ severity: 'low' });
    return path('2.supervisor');
  },
  expired: async () => {
    await hall.open();
    hall.now += 8 * 86_400_000;
    return path('2.section-head');
  },
  forged: async () => '/links/x',
  recused: async () => {
    await hall.open();
    await hall.open({ actors: ['S0001', 'S9002'] });
    return path('2.section-head');
  },
};

describe.each(Object.keys(pages))('the page of a link: %s', (name) => {
  it('loads without an error or a breach of its own policy, from one request', async () => {
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto((await pages[name]?.()) ?? '', { waitUntil: 'networkidle' });
    // Chromium itself notes the status of a link that cannot be used.
    expect(complaints.filter((one) => !/status of 4\d\d/.test(one))).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
  });

  it('fits a telephone, is in order, labelled, and stands out in light and dark', async () => {
    await page.goto((await pages[name]?.()) ?? '');
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate<number>(overflowPixels), `at ${width}`).toBeLessThanOrEqual(0);
    }
    const levels = await page.evaluate<number[]>(headingLevels);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(await page.evaluate(unlabelled)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { checked, faint } = await page.evaluate<Contrast>(faintTexts);
      expect(faint, colorScheme).toEqual([]);
      expect(checked).toBeGreaterThan(2);
    }
  });
});

describe('answering a link in a browser', () => {
  it('takes an acknowledgement by keyboard alone', async () => {
    await page.goto((await pages['acknowledgement']?.()) ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.type('本人に確認します。');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '確認を記録しました。' }).waitFor();
    expect(await acknowledged()).toMatchObject([{ comment: '本人に確認します。' }]);
  });

  it('keeps what was written where a yes lacks its reference, and works without a script', async () => {
    const plain = await browser.newPage({ baseURL: server.url, javaScriptEnabled: false });
    await plain.goto((await pages['question']?.()) ?? '');
    await plain.getByLabel('はい、業務によるものです').check();
    await plain.getByLabel('補足').fill('係内で確かめました。');
    await plain.getByRole('button').click();
    await plain.getByRole('alert').waitFor();
    expect(await plain.getByLabel('はい、業務によるものです').isChecked()).toBe(true);
    expect(await plain.getByLabel('補足').inputValue()).toBe('係内で確かめました。');
    await plain.getByLabel('「はい」の場合').fill('起案 2026-12');
    await plain.getByRole('button').click();
    await plain.getByRole('heading', { name: '答えを記録しました' }).waitFor();
    expect(await acknowledged()).toMatchObject([
      { work: { answer: 'yes', reference: '起案 2026-12' } },
    ]);
    await plain.goto(path('2.supervisor'));
    await plain.getByRole('heading', { name: '記録済みです' }).waitFor();
    await plain.close();
  });
});

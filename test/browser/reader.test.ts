import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleServer } from '../../local/console-server.ts';
import { exportCase, holidayCase, leaverCase } from '../console/sample-cases.ts';
import { openChromium } from './chromium.ts';
import { focused, focusShows } from './in-page.ts';
import { serveSampleConsole } from './pages.ts';

let server: ConsoleServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveSampleConsole();
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Runs `look` on a page of its own, and closes it. */
async function on(
  path: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<void>,
) {
  const context = await browser.newContext({ ...options, baseURL: server.url });
  try {
    const page = await context.newPage();
    await page.goto(path);
    await look(page);
  } finally {
    await context.close();
  }
}

async function tabTo(page: Page, target: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(focused)) === target) return;
  }
  throw new Error(`Sixty presses of Tab do not reach ${target}.`);
}

describe('by keyboard alone', () => {
  it('a reader goes from the list to a case and back', async () => {
    await on('/', {}, async (page) => {
      await tabTo(page, `/cases/${exportCase}`);
      expect(await page.evaluate(focusShows)).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/cases/${exportCase}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(exportCase);
      await tabTo(page, '/');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/');
    });
  });

  it('the first key press offers the way past the navigation', async () => {
    await on('/', {}, async (page) => {
      await page.keyboard.press('Tab');
      const skip = page.getByRole('link', { name: '本文へ移動' });
      expect(
        await skip.evaluate((link) => link.getBoundingClientRect().top),
      ).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(focused)).toBe('content');
      await tabTo(page, 'filter-status');
    });
  });

  it('a reader narrows the list', async () => {
    await on('/', {}, async (page) => {
      await tabTo(page, 'filter-status');
      await page.keyboard.press('End');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForURL('**status=closed**');
      expect(await page.getByRole('link', { name: leaverCase }).count()).toBe(1);
      expect(await page.getByRole('link', { name: exportCase }).count()).toBe(0);
    });
  });

  it('every place that has the focus shows it', async () => {
    await on(`/cases/${holidayCase}`, {}, async (page) => {
      for (let presses = 0; presses < 14; presses += 1) {
        await page.keyboard.press('Tab');
        if ((await page.evaluate('document.activeElement === document.body')) === true) break;
        expect(await page.evaluate(focusShows), String(await page.evaluate(focused))).toBe(true);
      }
    });
  });
});

describe('the language', () => {
  it('is switched where the reader is, and stays switched', async () => {
    await on(`/cases/${holidayCase}`, {}, async (page) => {
      await page.getByRole('link', { name: 'English' }).click();
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      expect(page.url()).toContain(holidayCase);
      await page.getByRole('link', { name: 'Cases', exact: true }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Cases');
      await page.getByLabel('Status').selectOption('closed');
      await page.getByRole('button', { name: 'Apply' }).click();
      expect(await page.getAttribute('html', 'lang')).toBe('en');
      await page.getByRole('link', { name: '日本語' }).click();
      expect(await page.getAttribute('html', 'lang')).toBe('ja');
      expect(page.url()).toContain('status=closed');
    });
  });
});

describe('without JavaScript', () => {
  it('a reader can do all of it', async () => {
    await on('/', { javaScriptEnabled: false }, async (page) => {
      await page.getByLabel('状態').selectOption('closed');
      await page.getByRole('button', { name: '絞り込む' }).click();
      await page.getByRole('link', { name: leaverCase }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(leaverCase);
      await page.getByText('この事案では経路に入らない段階').click();
      expect(await page.getByText('都道府県').first().isVisible()).toBe(true);
      await page.getByRole('link', { name: '読み取ったログ' }).click();
      await page.getByRole('link', { name: '確認が必要なものだけ' }).click();
      expect(await page.getByRole('cell', { name: /gzip/u }).count()).toBe(1);
    });
  });
});

describe('the table of cases', () => {
  it.each([1280, 390])(
    'is a table with headers for a screen reader at %i pixels',
    async (width) => {
      await on('/', { viewport: { width, height: 800 } }, async (page) => {
        const table = page.getByRole('table', { name: '事案（新しい順）' });
        expect(await table.getByRole('columnheader').allTextContents()).toEqual([
          '重要度',
          '内容',
          '職員・所属',
          '人数・件数',
          '日時',
          '状態',
        ]);
        expect(await table.getByRole('rowheader').count()).toBe(9);
        expect(await table.getByRole('row').count()).toBe(10);
      });
    },
  );
});

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleServer } from '../../local/console-server.ts';
import { handledCase, lateCase } from '../console/sample-handled.ts';
import { openChromium } from './chromium.ts';
import { type Contrast, faintTexts, headingLevels, overflowPixels } from './in-page.ts';
import { serveSampleConsole } from './pages.ts';

/** For people to look at after the test; git does not keep it. */
const shots = join(import.meta.dirname, '..', '.output', 'browser');

let server: ConsoleServer;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  server = await serveSampleConsole();
  browser = await openChromium();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const desk = { viewport: { width: 1200, height: 900 } };
const telephone = { viewport: { width: 360, height: 740 } };
const dark = { ...desk, colorScheme: 'dark' } as const;

/** Runs `look` on a page without JavaScript; what was then seen is kept as a picture. */
async function on(
  path: string,
  options: BrowserContextOptions,
  name: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    ...options,
    baseURL: server.url,
    javaScriptEnabled: false,
  });
  try {
    const page = await context.newPage();
    await page.goto(path);
    await look(page);
    await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  } finally {
    await context.close();
  }
}

async function openDraft(page: Page, by: string): Promise<void> {
  await page.getByLabel('あなたの職員番号').fill(by);
  await page.getByRole('button', { name: '記録して開く' }).click();
}

describe('what a section head sees first', () => {
  it('on the front page: which cases are overdue, due today or undecided', async () => {
    await on('/', desk, 'front-desk', async (page) => {
      const panel = page.getByRole('region', { name: '期限と決定待ち', exact: true });
      const box = await panel.boundingBox();
      expect((box?.y ?? 900) + (box?.height ?? 0)).toBeLessThan(900);
      await panel.getByRole('row').filter({ hasText: handledCase }).getByRole('link').click();
      await page.waitForURL(`**/cases/${handledCase}`);
    });
  });

  it('on a case: each decision, task and report with its time, without scrolling', async () => {
    await on(`/cases/${handledCase}`, desk, 'case-desk', async (page) => {
      const row = page.getByRole('row', { name: /課題：原因の分析/u });
      expect(await row.textContent()).toContain('期限から16時間経過');
      for (const what of ['決定：都道府県', '課題：対象者への謝罪', '法定報告：速報']) {
        const box = await page.getByRole('rowheader', { name: what }).boundingBox();
        expect((box?.y ?? 900) + (box?.height ?? 0), what).toBeLessThan(900);
      }
    });
    await on(`/cases/${lateCase}?lang=en`, dark, 'late-dark', async (page) => {
      expect(await page.getByText('made too late').isVisible()).toBe(true);
    });
  });

  it('on a telephone: the time that is left too, without moving anything sideways', async () => {
    await on(`/cases/${handledCase}`, telephone, 'case-telephone', async (page) => {
      const left = page.locator('.pending .left');
      expect(await left.count()).toBeGreaterThan(7);
      for (const one of await left.all()) {
        const box = await one.boundingBox();
        expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      }
    });
    await on('/', telephone, 'front-telephone', async (page) => {
      const cells = page.locator('.pressing td');
      for (const one of await cells.all()) {
        const box = await one.boundingBox();
        expect((box?.x ?? 360) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
      }
    });
  });
});

describe('a draft in the console, without JavaScript', () => {
  const door = `/cases/${handledCase}/drafts/report/preliminary`;

  it('opens for a named person, headed as a draft, and leads back to its record', async () => {
    await on(`/cases/${handledCase}`, desk, 'case-after-draft', async (page) => {
      await page.getByRole('link', { name: '委員会への報告書（9項目）（速報）' }).click();
      await openDraft(page, 'S0300');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('下書き');
      expect(await page.getByRole('heading', { level: 2 }).count()).toBe(9);
      await page.getByRole('link', { name: `事案 ${handledCase} へ戻る` }).click();
      const log = page.getByRole('row').filter({ hasText: '下書きを読みました' });
      expect(await log.textContent()).toContain('S0300');
    });
  });

  it('stays closed to whom the case is about, and says so beside the field', async () => {
    await on(door, telephone, 'refused-telephone', async (page) => {
      await openDraft(page, 'S0207');
      expect(await page.getByRole('alert').textContent()).toContain('ご自身に関するため');
      expect(await page.getByLabel('あなたの職員番号').getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByText('報告機関').count()).toBe(0);
    });
  });

  it('can be read on a telephone and printed, within the policy of the page', async () => {
    const page = await browser.newPage({ ...telephone, baseURL: server.url });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(`/cases/${handledCase}/drafts/notice/preliminary`);
    await openDraft(page, 'S0300');
    expect(await page.evaluate<number>(overflowPixels)).toBeLessThanOrEqual(0);
    expect(await page.evaluate<number[]>(headingLevels)).toEqual([1, 2, 2, 2, 2, 2]);
    const { checked, faint } = await page.evaluate<Contrast>(faintTexts);
    expect([checked > 8, faint]).toEqual([true, []]);
    expect(await page.getByRole('complementary', { name: '下書き' }).isVisible()).toBe(true);
    await page.screenshot({ path: join(shots, 'notice-telephone.png'), fullPage: true });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('link').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

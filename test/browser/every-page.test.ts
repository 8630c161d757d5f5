import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConsoleServer } from '../../local/console-server.ts';
import {
  exportCase,
  holidayCase,
  leaverCase,
  movedCase,
  uncountedCase,
} from '../console/sample-cases.ts';
import { handledCase, lateCase } from '../console/sample-handled.ts';
import { openChromium } from './chromium.ts';
import { type Contrast, faintTexts, headingLevels, overflowPixels, unlabelled } from './in-page.ts';
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

let page: Page;
beforeEach(async () => {
  page = await browser.newPage({ baseURL: server.url });
});
afterEach(() => page.close());

const paths = [
  '/',
  '/?status=assessed',
  `/cases/${exportCase}`,
  `/cases/${holidayCase}`,
  `/cases/${leaverCase}`,
  `/cases/${movedCase}`,
  `/cases/${uncountedCase}`,
  `/cases/${handledCase}`,
  `/cases/${lateCase}`,
  `/cases/${handledCase}/drafts/report/preliminary`,
  '/cases/C-none',
  '/files',
  '/files?only=attention',
  '/about',
];

const inEnglish = (path: string) => `${path}${path.includes('?') ? '&' : '?'}lang=en`;

describe.each(paths)('the page %s', (path) => {
  it('loads without an error, a refused resource or a breach of its own policy', async () => {
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => complaints.push(request.url()));
    page.on('request', (request) => asked.push(request.url()));
    const response = await page.goto(path, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(path === '/cases/C-none' ? 404 : 200);
    // Chromium itself notes the status of a page that is not found.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
    expect(asked).toContain(`${server.url}style.css`);
    expect(asked.filter((url) => !url.startsWith(server.url))).toEqual([]);
  });

  it('is no wider than the screen of a telephone, in both languages', async () => {
    for (const place of [path, inEnglish(path)]) {
      await page.goto(place);
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate<number>(overflowPixels);
        expect(overflow, `${place} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  it('has one title, headings in order, landmarks, labelled fields and scoped headers', async () => {
    await page.goto(path);
    const levels = await page.evaluate<number[]>(headingLevels);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0), levels.join()).toBeLessThanOrEqual(1);
    }
    expect(await page.evaluate(unlabelled)).toEqual([]);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
      expect(await page.getByRole(landmark).count(), landmark).toBe(1);
    }
    expect(await page.getByRole('navigation', { name: '主なページ' }).count()).toBe(1);
  });

  it('has text that stands out from what lies beneath, light and dark', async () => {
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { checked, faint } = await page.evaluate<Contrast>(faintTexts);
      expect(faint, colorScheme).toEqual([]);
      expect(checked).toBeGreaterThan(8);
    }
  });
});

import { readdirSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { reportFonts } from '../../local/report-fonts.ts';
import { encodeCp932 } from '../../shared/reports/cp932.ts';
import { renderers } from '../../shared/reports/renderers/registry.ts';
import { sampleDocument } from './sample-document.ts';

const options = { csvEncoding: 'utf-8', fonts: reportFonts } as const;

async function rendered(id: string): Promise<Buffer> {
  const found = renderers.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`There is no renderer ${id}.`);
  return Buffer.from(await found.render(sampleDocument, options));
}

/** The streams of a PDF that paint pages. */
async function contentOf(bytes: Buffer): Promise<readonly string[]> {
  const streams = bytes.toString('latin1').matchAll(/stream\n(.*?)\nendstream/gs);
  return [...streams].flatMap(([, stream = '']) => {
    try {
      const page = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      return page.startsWith('/Artifact') || page.includes(' BDC') ? [page] : [];
    } catch {
      // Fonts that are not compressed.
      return [];
    }
  });
}

test('every renderer has a file of its name', () => {
  const files = readdirSync(new URL('../../shared/reports/renderers', import.meta.url));
  for (const { id } of renderers) expect(files).toContain(`${id}.ts`);
  expect(new Set(renderers.map(({ id }) => id)).size).toBe(renderers.length);
});

test('the same document gives the same bytes in every form', async () => {
  for (const { id } of renderers) {
    const [one, other] = [await rendered(id), await rendered(id)];
    expect(one.equals(other), id).toBe(true);
  }
});

test('a CSV opens in Excel, adds up, and holds no formula', async () => {
  const bytes = await rendered('csv');
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf');
  const rows = parse(bytes, { bom: true, relax_column_count: true });
  expect(rows).toContainEqual([`'=HYPERLINK("http://x")`, '1']);
  expect(rows).toContainEqual(['市民課, "窓口"', '1234']);
  expect(rows).toContainEqual(['<b>税務課</b>', '-2']);
  expect(rows).toContainEqual(['合計', '3003']);
  expect(rows.flat().filter((field) => /^[=+@]/.test(field))).toEqual([]);
});

test('a CSV in CP932 says with 〓 what that cannot write', async () => {
  const csv = renderers.find(({ id }) => id === 'csv');
  const bytes = await csv?.render(sampleDocument, { ...options, csvEncoding: 'cp932' });
  const text = new TextDecoder('shift_jis').decode(bytes);
  expect(text).toContain('見本の報告書（髙﨑①㈱邉〓）');
  expect(() => encodeCp932('𠮷')).toThrow(RangeError);
});

test('an HTML page escapes what it is given, stands alone, and draws its charts', async () => {
  const page = (await rendered('html')).toString();
  expect(page).toContain('&lt;b&gt;税務課&lt;/b&gt;');
  expect(page).not.toMatch(/<script|(src|href)=/);
  expect(page.match(/<svg/g)).toHaveLength(2);
  expect(page).toContain('住民記録は2日に欠けがあります。');
});

test('a PDF embeds its fonts, cut down, and bears the date of the report', async () => {
  const bytes = await rendered('pdf');
  const text = bytes.toString('latin1');
  expect(text.slice(0, 5)).toBe('%PDF-');
  expect(text).toMatch(/\/FontFile[23]/);
  expect(text).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansJP-Bold/);
  expect(text).toContain('D:20261101210000Z');
  expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
  expect(bytes.length).toBeLessThan(200_000);
});

test('a PDF is tagged: its language, a tree of every text and picture, and no ink outside of it', async () => {
  const text = (await rendered('pdf')).toString('latin1');
  for (const entry of ['/Lang (ja-JP)', '/Marked true', '/DisplayDocTitle true', '/StructTreeRoot'])
    expect(text).toContain(entry);
  const count = (type: string) => text.match(new RegExp(`/S /${type}\\b`, 'g'))?.length ?? 0;
  expect(['Document', 'H1', 'H2', 'H3', 'Figure', 'Table', 'Caption'].map(count)).toEqual([
    1, 1, 1, 1, 2, 1, 1,
  ]);
  // Sixty-three rows, one of heads and one of sums; heads that are repeated are read once.
  expect([count('TR'), count('TH'), count('TD')]).toEqual([65, 2, 128]);
  const pages = await contentOf(await rendered('pdf'));
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    let depth = 0;
    for (const line of page.split('\n')) {
      if (/\b(BDC|BMC)$/.test(line)) depth += 1;
      else if (line === 'EMC') depth -= 1;
      else if (/\b(Tj|TJ|S|f|B)$/.test(line)) expect(depth, line).toBe(1);
    }
    expect(depth).toBe(0);
  }
});

test('a row that is longer than a page, and a chart that is higher, are not left out', async () => {
  const pdf = renderers.find(({ id }) => id === 'pdf');
  const long = Array.from({ length: 1_500 }, (_, at) => `文${at}。`).join('');
  const rows = Array.from({ length: 60 }, (_, at) => `取り込み元${at}`);
  const [chart] = sampleDocument.blocks.flatMap((block) =>
    block.kind === 'chart' && block.chart.form === 'marks' ? [block] : [],
  );
  const table = sampleDocument.blocks.find(({ kind }) => kind === 'table');
  if (table?.kind !== 'table' || chart?.chart.form !== 'marks') throw new Error('No sample.');
  const cells = rows.map(() => [0, 1, 0]);
  const high = { ...chart, chart: { ...chart.chart, rows, cells } };
  const blocks = [
    {
      ...table,
      rows: [
        ['前', 1],
        [long, 2],
        ['後', 3],
      ],
    },
    high,
  ];
  const bytes = await pdf?.render({ ...sampleDocument, blocks }, options);
  const pages = await contentOf(Buffer.from(bytes ?? []));
  expect(pages).toHaveLength(4);
  // Each letter is four hexadecimal digits of a glyph.
  const glyphs = pages
    .flatMap((page) => [...page.matchAll(/<([0-9a-f]+)>/g)])
    .reduce((sum, [, digits = '']) => sum + digits.length / 4, 0);
  expect(glyphs).toBeGreaterThan(long.length + 60 * 3);
});

test('plain text says every row of every table, and every chart in words', async () => {
  const text = (await rendered('txt')).toString();
  expect(text).toContain('・市民課, "窓口"：件数 1,234');
  expect(text).toContain('・課59：件数 59');
  expect(text).toContain('1月1件、2月2件、3月1件。');
  expect(text).toContain('未確認：ログに欠けがあります。');
});

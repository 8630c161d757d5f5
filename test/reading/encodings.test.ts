import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UnreadableFileError } from '../../shared/errors.ts';
import { japaneseWords } from '../../shared/reading/japanese-words.ts';
import { utf8OfUtf16 } from '../../shared/reading/utf16.ts';
import type { Encoding } from '../../shared/settings/settings.ts';
import { collect, sourceOfFormat } from './collected.ts';
import { encodeEucJp, writings } from './encoded.ts';

const header = 'at,actor,action,records,subject,screen\n';
const line = (minute: number, screen = '住民票照会') =>
  `2026-11-20 18:${String(minute).padStart(2, '0')}:00,S0123,view,1,00000042,${screen}\n`;
const text = header + line(1) + line(2, '世帯の更新') + line(3, 'ｼﾞｭｳﾐﾝ');
const screens = ['住民票照会', '世帯の更新', 'ｼﾞｭｳﾐﾝ'];
const read = (bytes: Uint8Array, encoding: Encoding = 'auto', chunkBytes = 65_536) =>
  collect(bytes, sourceOfFormat('sekisho-csv', {}, encoding), new Map(), chunkBytes);

async function refusal(bytes: Uint8Array, encoding: Encoding = 'auto'): Promise<string> {
  const problem = await read(bytes, encoding).catch((error: unknown) => error);
  if (!(problem instanceof UnreadableFileError)) throw new Error('it was read');
  return problem.text.en;
}

describe('an encoding that shows', () => {
  test.each([
    ['utf-8', 'utf-8'],
    ['utf-8 with mark', 'utf-8'],
    ['cp932', 'cp932'],
    ['euc-jp', 'euc-jp'],
    ['utf-16le with mark', 'utf-16le'],
    ['utf-16be with mark', 'utf-16be'],
  ] as const)('%s is found by auto', async (writing, encoding) => {
    const { summary, events } = await read(writings[writing](text));
    expect(summary).toMatchObject({ encoding, couldBe: null, lines: 3, rejected: 0 });
    expect(events.map((event) => event.screen)).toEqual(screens);
    expect(events.map((event) => event.line)).toEqual([2, 3, 4]);
  });

  test.each(['utf-8', 'cp932', 'euc-jp', 'utf-16le', 'utf-16be'] as const)(
    '%s is read where it is set',
    async (encoding) => {
      const { summary, events } = await read(writings[encoding](text), encoding);
      expect(summary).toMatchObject({ encoding, lines: 3, rejected: 0 });
      expect(events.map((event) => event.screen)).toEqual(screens);
    },
  );

  test('a mark that says otherwise than the settings is named', async () => {
    expect(await refusal(writings['utf-16be with mark'](text), 'utf-16le')).toMatch(
      /mark says utf-16be, but sources.yaml sets the encoding to utf-16le/u,
    );
    expect(await refusal(writings['utf-8 with mark'](text), 'cp932')).toMatch(/mark says utf-8/u);
  });

  test('UTF-16 without a mark is not guessed, and the sentence says what to set', async () => {
    expect(await refusal(writings['utf-16le'](text))).toMatch(/set encoding to utf-16le or/u);
  });
});

describe('UTF-16', () => {
  const little = writings['utf-16le with mark'];

  test('a character whose bytes look like line ends ends no line', async () => {
    const { events } = await read(little(header + line(1, 'ਊ਍')), 'auto', 3);
    expect(events.map((event) => event.screen)).toEqual(['ਊ਍']);
  });

  test.each([1, 2, 3, 65_536])('half of a pair costs its line, in chunks of %i', async (size) => {
    for (const half of ['\uD842', '\uDFB7', '\uDFB7\uD842']) {
      const broken = header + line(1, '𠮷田') + line(2, `吉${half}田`) + line(3);
      const { events, rejected, summary } = await read(little(broken), 'auto', size);
      expect(events.map((event) => event.screen)).toEqual(['𠮷田', '住民票照会']);
      expect(rejected.map((it) => it.line)).toEqual([3]);
      expect(rejected[0]?.reason.en).toMatch(/not valid utf-16le/u);
      expect(summary).toMatchObject({ accepted: 2, rejected: 1, lines: 3 });
    }
  });

  test('an odd byte at the end is a line of its own that is rejected', async () => {
    const odd = Buffer.concat([little(text), Buffer.from([0x41])]);
    const { summary, rejected } = await read(odd);
    expect(summary).toMatchObject({ accepted: 3, rejected: 1, lines: 4 });
    expect(rejected.map((it) => it.line)).toEqual([5]);
  });

  test('becomes the UTF-8 of the same text, wherever the stream is cut', async () => {
    const property = fc.asyncProperty(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 1, max: 7 }),
      fc.constantFrom('utf-16le' as const, 'utf-16be' as const),
      async (content, size, order) => {
        const bytes = writings[order](content);
        const pieces: Uint8Array[] = [];
        for await (const piece of utf8OfUtf16(cut(bytes, size), order)) pieces.push(piece);
        expect(Buffer.concat(pieces).toString()).toBe(content);
      },
    );
    await fc.assert(property, { numRuns: 1_000 });
  });
});

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

describe('EUC-JP beside CP932', () => {
  const kana = ['ﾔﾏﾀﾞ', 'ｻﾄｳ', 'ｽｽﾞｷ', 'ﾀｶﾊｼ', 'ﾜﾀﾅﾍﾞ', 'ｺﾊﾞﾔｼ', 'ｻｻｷ', 'ﾏﾂﾓﾄ', 'ﾊﾔｼ', 'ﾖｼﾀﾞ', 'ﾋﾛｾ'];
  const words = [
    '照会',
    '世帯',
    '更新',
    '住民',
    '税務',
    '検索',
    'の',
    'ログ',
    '山田',
    '田中',
    '出力',
  ];

  test('words of one encoding are never decided to be the other', () => {
    const cp932 = fc.array(fc.constantFrom(...kana), { minLength: 1, maxLength: 40 });
    const euc = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cp932, (names) => {
        const found = verdictOn(writings.cp932(names.join(',')));
        expect(found).not.toBe('euc-jp');
      }),
    );
    fc.assert(fc.property(euc, (names) => verdictOn(encodeEucJp(names.join(','))) !== 'cp932'));
  });

  test('a file valid in both is EUC-JP where its words say so', async () => {
    // Each of these is also half-width kana of CP932: 照会 would not be.
    const both = ['世帯', '更新', '住民', '税', 'の', 'ログ', 'です'];
    const bytes = encodeEucJp(header + both.map((word, at) => line(at, word)).join(''));
    expect(() => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)).not.toThrow();
    const { summary, events } = await read(bytes);
    expect(summary).toMatchObject({ encoding: 'euc-jp', couldBe: null });
    expect(events.map((event) => event.screen)).toEqual(both);
  });

  test('where the words do not say enough it is CP932, and the summary says the doubt', async () => {
    const { summary, events } = await read(writings.cp932(header + line(1, 'ｱｲ')));
    expect(summary).toMatchObject({ encoding: 'cp932', couldBe: 'euc-jp' });
    expect(events.map((event) => event.screen)).toEqual(['ｱｲ']);
  });

  test('a character that a field cuts in half costs its line in EUC-JP too', async () => {
    const broken = Buffer.from(line(2, '#'));
    broken[broken.indexOf('#')] = 0xbd;
    const parts = [encodeEucJp(header + line(1)), broken, encodeEucJp(line(3))];
    const { summary, rejected } = await read(Buffer.concat(parts));
    expect(summary).toMatchObject({ encoding: 'euc-jp', accepted: 2, rejected: 1 });
    expect(rejected[0]?.reason.en).toMatch(/not valid euc-jp/u);
  });
});

function verdictOn(bytes: Uint8Array): 'cp932' | 'euc-jp' | null {
  const weighed = japaneseWords();
  weighed.add(bytes);
  return weighed.verdict();
}

test('characters of CP932 that a town made itself stay themselves', async () => {
  const own = Buffer.concat([
    Buffer.from(header + line(1, '')).subarray(0, -1),
    Buffer.from([0xf0, 0x40, 0x8f, 0x5a, 0xf9, 0xfc, 0x0a]),
  ]);
  const { summary, events } = await read(own);
  expect(summary).toMatchObject({ encoding: 'cp932', rejected: 0 });
  expect(events.map((event) => event.screen)).toEqual(['\uE000住\uE757']);
});

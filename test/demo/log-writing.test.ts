import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../../local/command/columns.ts';
import { table, wrapped } from '../../local/demo/columns.ts';
import { partsOf } from '../../local/demo/log-parts.ts';
import { instantOf, type Operation } from '../../local/demo/operation.ts';
import { seededRandom } from '../../local/demo/random.ts';
import { encodeCp932 } from '../../shared/reports/cp932.ts';

const decoder = new TextDecoder('shift_jis', { fatal: true });

test('CP932 that is written reads back as the same text', () => {
  const text = '住民記録システム［操作ログ］，R08.10.12,１，２３４件 ①㈱髙﨑〜ｶﾅ\r\n'.replace(
    '〜',
    '～',
  );
  expect(decoder.decode(encodeCp932(text))).toBe(text);
  expect(encodeCp932('ソ表')).toEqual(Uint8Array.of(0x83, 0x5c, 0x95, 0x5c));
});

test('every code that CP932 decodes to one character can be written', () => {
  for (let lead = 0x81; lead <= 0xef; lead += 1)
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      const character = new TextDecoder('shift_jis').decode(Uint8Array.of(lead, trail));
      if (character.length !== 1 || character === '\uFFFD') continue;
      expect(decoder.decode(encodeCp932(character))).toBe(character);
    }
});

test('a character that CP932 does not have is refused, not replaced', () => {
  expect(() => encodeCp932('絵😀')).toThrow('CP932 has no "😀".');
});

test('the same seed gives the same numbers, another seed others, and all stay in range', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: -50, max: 50 }),
      fc.nat(100),
      (seed, from, span) => {
        const [one, same] = [seededRandom(seed), seededRandom(seed)];
        for (let round = 0; round < 50; round += 1) {
          const number = one.whole(from, from + span);
          expect(number).toBe(same.whole(from, from + span));
          expect(number).toBeGreaterThanOrEqual(from);
          expect(number).toBeLessThanOrEqual(from + span);
        }
      },
    ),
  );
  expect(seededRandom(1).fraction()).not.toBe(seededRandom(2).fraction());
});

test('a log handed over in parts holds each operation once, in the first part after it', () => {
  const date = '2026-10-12';
  const handOvers = ['19:40', '20:40'];
  const seconds = fc.array(fc.nat(24 * 3600 - 1), { maxLength: 40 });
  fc.assert(
    fc.property(seconds, (times) => {
      const midnight = instantOf(date, '00:00');
      const operations = times
        .toSorted((a, b) => a - b)
        .map((second) => ({ ...operation, at: midnight + second * 1000 }));
      const parts = partsOf(date, operations, { handOvers });
      expect(parts.flatMap((one) => one.operations)).toEqual(operations);
      let before = 0;
      for (const { part, operations: own } of parts) {
        const from = handOvers[handOvers.indexOf(part.until ?? '') - 1];
        expect(own.length).toBeGreaterThan(0);
        expect(part.operationsBefore).toBe(before);
        before += own.length;
        for (const { at } of own) {
          if (part.until !== null) expect(at).toBeLessThan(instantOf(date, part.until));
          if (from !== undefined) expect(at).toBeGreaterThanOrEqual(instantOf(date, from));
        }
      }
    }),
  );
  expect(partsOf(date, [], {})).toEqual([
    { part: { until: null, operationsBefore: 0 }, operations: [] },
  ]);
});

const operation: Operation = {
  at: 0,
  actor: 'S0309',
  section: '住民課',
  terminal: 'JU-0309',
  system: 'juki',
  action: 'view',
  outcome: 'success',
  screen: '世帯照会',
  subject: null,
  records: null,
};

test('wrapping keeps every sign, no line is wider than asked, and no line begins with a comma', () => {
  const sign = fc.constantFrom(...'住民課の職員、。）A1 -件');
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 300 }),
      fc.integer({ min: 20, max: 100 }),
      (signs, width) => {
        const text = signs.join('').replace(/[、。）]{2,}/g, '。');
        const lines = wrapped(text, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines)
          if (/[^!-~]/.test(line)) expect(widthOf(line)).toBeLessThanOrEqual(width);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[、。）]/);
      },
    ),
  );
});

test('a table aligns full-width names and puts figures to the right', () => {
  expect(
    table([
      ['取り込み元', '行'],
      ['住民記録', '1,234'],
      ['tax', '56'],
    ]),
  ).toEqual(['取り込み元     行', '─────────────────', '住民記録    1,234', 'tax            56']);
});

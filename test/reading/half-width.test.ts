import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfWidth } from '../../shared/reading/half-width.ts';

test('an account in full-width letters and digits is the same account', () => {
  expect(halfWidth('Ｓ０３０３')).toBe('S0303');
  expect(halfWidth('ｊｕｋｉ－１')).toBe('juki-1');
});

test('nothing else is changed: Kanji, half-width kana, signs of vendors', () => {
  expect(halfWidth('①㈱ｶﾅ髙　住民課')).toBe('①㈱ｶﾅ髙　住民課');
});

test('it undoes the widening of any printable ASCII', () => {
  const ascii = fc.string({
    unit: fc.integer({ min: 0x21, max: 0x7e }).map((n) => String.fromCharCode(n)),
  });
  fc.assert(
    fc.property(ascii, (text) => {
      const wide = [...text]
        .map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .join('');
      expect(halfWidth(wide)).toBe(text);
    }),
  );
});

import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { fingerprinter } from '../../shared/history/fingerprint.ts';
import { keyedDigest, subjectHash } from '../../shared/history/subject-key.ts';

describe('the hash of a subject', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index);

  it('is the first half of the first half of HMAC-SHA-256 under the key', () => {
    const hmac = createHmac('sha256', key).update('0000123456').digest('hex');
    expect(subjectHash(key)('0000123456')).toBe(BigInt(`0x${hmac.slice(0, 16)}`));
  });

  it('is made of what the platform gives, whatever the key and however long the text', () => {
    const short = fc.string({ unit: 'binary', maxLength: 200 });
    const long = fc.constantFrom('x'.repeat(64_440), '𠮷'.repeat(40_000), '\ud800');
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.array(fc.oneof({ weight: 29, arbitrary: short }, long), { maxLength: 4 }),
        (anyKey, texts) => {
          const digests = keyedDigest(anyKey);
          for (const text of texts) {
            const expected = createHmac('sha256', anyKey).update(text, 'utf8').digest();
            const words = Array.from({ length: 8 }, (_, place) => expected.readUInt32BE(4 * place));
            expect([...digests.of(text)]).toEqual(words);
          }
        },
      ),
    );
  });

  it('is the same when four are hashed at once, as far as they are short', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 18 }),
      fc.constantFrom(
        '0'.repeat(18),
        '界'.repeat(18),
        '𠮷'.repeat(9),
        '\ud800',
        '',
        'x'.repeat(19),
      ),
    );
    const texts = fc.array(text, { minLength: 4, maxLength: 8 });
    const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(keys, texts, fc.nat(4), (anyKey, all, place) => {
        const first = Math.min(place, all.length - 4);
        const digests = keyedDigest(anyKey);
        const some = all.slice(first, first + 4);
        const expected = some.map((one) => [...digests.of(one)]);
        const four = digests.ofFour(all, first);
        if (some.some((one) => one.length > 18)) expect(four).toBeNull();
        else
          expect(expected).toEqual(
            some.map((_, lane) => Array.from({ length: 8 }, (_, word) => four?.[4 * word + lane])),
          );
      }),
    );
  });

  it('is the same each time and differs by subject, leading zeros and key', () => {
    const hash = subjectHash(key);
    const others = [
      hash('123456'),
      hash('0000123457'),
      subjectHash(new Uint8Array(32))('0000123456'),
    ];
    expect(hash('0000123456')).toBe(hash('0000123456'));
    expect(new Set([hash('0000123456'), ...others]).size).toBe(4);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => subjectHash(new Uint8Array(16))).toThrow(BrokenPromiseError);
  });
});

describe('the fingerprint', () => {
  it('keeps sources, and numbers and lines that read alike, apart', () => {
    const [one, other] = [fingerprinter('juki-log'), fingerprinter('tax-log')];
    const all = [
      one.ofLine('17'),
      one.ofSequence('17'),
      other.ofLine('17'),
      other.ofSequence('17'),
    ];
    expect(new Set(all).size).toBe(4);
    expect(fingerprinter('juki-log').ofLine('17')).toBe(one.ofLine('17'));
  });

  it('stays what it was: the stored history is compared with it', () => {
    expect(fingerprinter('juki-log').ofLine('2026-05-11,S0001,照会').toString(16)).toBe(
      '22510598e7b679da',
    );
    expect(fingerprinter('juki-log').ofSequence('17').toString(16)).toBe('d09865699cd273b9');
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linearPattern, patternProblem } from '../../shared/reading/linear-pattern.ts';

/** What JavaScript's own engine finds. */
function oracle(source: string, text: string): [number, number] | null {
  const match = new RegExp(source, 'ds').exec(text);
  const place = match?.indices?.groups?.['it'] ?? match?.indices?.[0];
  if (source.includes('?<it>') && match?.indices?.groups?.['it'] === undefined) return null;
  return place ?? null;
}

const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', String.raw`\d`, String.raw`\.`, '/');
const times = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{1,}', '*?', '+?');
const piece = fc.tuple(atom, times).map((parts) => parts.join(''));
const pieces = fc.array(piece, { maxLength: 4 }).map((parts) => parts.join(''));
const pattern = fc
  .tuple(fc.constantFrom('', '^'), pieces, fc.boolean(), pieces, pieces, fc.constantFrom('', '$'))
  .map(([begin, before, isNamed, inside, after, end]) => {
    const group = isNamed ? `(?<it>a${inside})` : `(?:a${inside}|b${before})`;
    return `${begin}${before}${group}${after}${end}`;
  });

describe('patterns of the configuration', () => {
  test('find what the engine of JavaScript finds', () => {
    fc.assert(
      fc.property(
        pattern,
        fc.string({ unit: fc.constantFrom('a', 'b', '1', '.', '/'), maxLength: 12 }),
        (source, text) => {
          const found = linearPattern(source).find(text);
          expect(found === null ? null : [found.from, found.until]).toEqual(oracle(source, text));
        },
      ),
      { numRuns: 3_000 },
    );
  });

  test.each([
    [String.raw`^/residents/(?<it>\d{8})(?:/|$)`, '/residents/00000042/tax', '00000042'],
    ['[?&]id=(?<it>[^&]+)', '/person?a=1&id=42&b=2', '42'],
    ['/(?:住民|世帯)/(?<it>[^/]+)', '/世帯/7', '7'],
    ['(?<it>(?:a*)*)b', 'aab', 'aa'],
  ])('%s in %s is %s', (source, text, value) => {
    const found = linearPattern(source).find(text);
    expect(text.slice(found?.from, found?.until)).toBe(value);
  });

  test.each([
    '(?=a)',
    '(?<!a)b',
    String.raw`(a)\1`,
    'a**',
    '(a',
    'a)',
    '[b-a]',
    '[',
    'a{3,1}',
    String.raw`\u0041`,
    '(?<a>a)(?<b>b)',
    '(?:a{99}){99}',
    'a'.repeat(300),
  ])('%s is refused', (source) => {
    expect(patternProblem(source)).not.toBeNull();
  });

  test('a text made to keep a pattern busy is done at once', () => {
    const started = performance.now();
    const text = `/${'a'.repeat(8_000)}`;
    for (const source of ['(?:a+)+$b', '(?:a|a)*b', 'a*a*a*a*a*a*b', '(?<it>(?:a?){60})!']) {
      expect(linearPattern(source).find(text)).toBeNull();
    }
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

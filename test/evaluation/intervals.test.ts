import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../local/evaluation/interval.ts';
import { chanceUpTo, poissonInterval } from '../../local/evaluation/poisson-interval.ts';
import { median, quantile } from '../../local/evaluation/quantile.ts';

describe("Wilson's interval of a share", () => {
  test('gives the values of the books', () => {
    // Newcombe 1998, Stat. Med. 17, table I (score method, no continuity correction).
    expect(wilsonInterval(81, 263)?.low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263)?.high).toBeCloseTo(0.3662, 4);
    expect(wilsonInterval(0, 20)?.high).toBeCloseTo(0.1611, 4);
    expect(wilsonInterval(1, 29)?.low).toBeCloseTo(0.0061, 4);
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  test('holds the share and mirrors it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (trials, some) => {
        const successes = some % (trials + 1);
        const { low, high } = wilsonInterval(successes, trials) ?? { low: 1, high: 0 };
        const mirrored = wilsonInterval(trials - successes, trials);
        expect(low).toBeLessThanOrEqual(successes / trials);
        expect(high).toBeGreaterThanOrEqual(successes / trials);
        expect(mirrored?.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });
});

describe('the exact interval of a Poisson mean', () => {
  test('gives the values of the books', () => {
    // Garwood 1936, table: 95 %.
    expect(poissonInterval(0)).toEqual({ low: 0, high: expect.closeTo(3.689, 3) });
    expect(poissonInterval(1)).toEqual({
      low: expect.closeTo(0.0253, 4),
      high: expect.closeTo(5.572, 3),
    });
    expect(poissonInterval(10)).toEqual({
      low: expect.closeTo(4.795, 3),
      high: expect.closeTo(18.39, 2),
    });
    expect(poissonInterval(100)).toEqual({
      low: expect.closeTo(81.36, 2),
      high: expect.closeTo(121.63, 2),
    });
  });

  test('leaves 2.5 % on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000 }), (count) => {
        const { low, high } = poissonInterval(count);
        expect(1 - chanceUpTo(count - 1, low)).toBeCloseTo(0.025, 6);
        expect(chanceUpTo(count, high)).toBeCloseTo(0.025, 6);
      }),
      { numRuns: 50 },
    );
  });
});

describe('order statistics', () => {
  test('know the middle and the nearest rank', () => {
    expect(median([])).toBeNull();
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(quantile([], 0.9)).toBeNull();
    expect(quantile([5, 1, 4, 2, 3], 0.9)).toBe(5);
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { logNegativeBinomialTail } from '../../shared/statistics/log-negative-binomial-tail.ts';
import { negativeBinomialQuantile } from '../../shared/statistics/negative-binomial-quantile.ts';

const logUniform = (low: number, high: number): fc.Arbitrary<number> =>
  fc
    .double({ min: Math.log(low), max: Math.log(high), noNaN: true })
    .map((value) => Math.exp(value));
const anySize = fc.oneof(logUniform(0.05, 1e5), fc.constant(Infinity));
const anyProbability = fc.oneof(
  fc.constantFrom(0.9, 0.98),
  fc.double({ min: 0.8, max: 0.9999, noNaN: true }),
);

describe('the quantile of a negative binomial', () => {
  it('is never off by more than one', () => {
    fc.assert(
      fc.property(logUniform(1e-3, 1e5), anySize, anyProbability, (mean, size, probability) => {
        const found = negativeBinomialQuantile(mean, size, probability);
        const bound = Math.log1p(-probability);
        const exceeds = (count: number): number => logNegativeBinomialTail(count, mean, size);
        expect(exceeds(found + 2)).toBeLessThanOrEqual(bound);
        if (found >= 2) expect(exceeds(found - 1)).toBeGreaterThan(bound);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with counts added up by hand', () => {
    // Geometric, mean 9: P(Y ≤ y) = 1 − 0.9^(y + 1), so the 98 % quantile is 37.
    expect(negativeBinomialQuantile(9, 1, 0.98)).toBe(37);
    // Poisson, mean 1: P(Y ≤ 3) = 0.98101.
    expect(negativeBinomialQuantile(1, Infinity, 0.98)).toBe(3);
    expect(negativeBinomialQuantile(0.01, 2, 0.98)).toBe(0);
    expect(negativeBinomialQuantile(0, 2, 0.98)).toBe(0);
  });

  it.each([
    [-1, 1, 0.9],
    [1, 0, 0.9],
    [1, 1, 1],
    [1, 1, 0.4],
    [Number.NaN, 1, 0.9],
  ])('refuses mean %d, size %d, probability %d', (mean, size, probability) => {
    expect(() => negativeBinomialQuantile(mean, size, probability)).toThrow(BrokenPromiseError);
  });
});

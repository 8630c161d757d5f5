import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { logNegativeBinomialMass } from '../../shared/statistics/log-negative-binomial-mass.ts';
import { logNegativeBinomialTail } from '../../shared/statistics/log-negative-binomial-tail.ts';
import { logPoissonTail } from '../../shared/statistics/log-poisson-tail.ts';
import { tailReference } from './tail-reference.ts';

const logUniform = (low: number, high: number): fc.Arbitrary<number> =>
  fc
    .double({ min: Math.log(low), max: Math.log(high), noNaN: true })
    .map((value) => Math.exp(value));
const anyMean = logUniform(1e-3, 1e5);
const anySize = fc.oneof(logUniform(1e-2, 1e9), fc.constant(Infinity));
const anyCount = fc.integer({ min: 1, max: 100_000 });

/** How far apart two logarithms are, as a relative error of what they stand for. */
function relativeError(log: number, expected: number): number {
  return Math.abs(Math.expm1(log - expected));
}

describe('the tail of a negative binomial', () => {
  it.each(tailReference)('ln P(Y ≥ %d) at mean %d and size %d', (count, mean, size, expected) => {
    const found = logNegativeBinomialTail(count, mean, size);
    const digits = Math.max(1, -expected / 700);
    expect(Math.abs(found - expected) / digits).toBeLessThan(1e-11);
  });

  it('is the sum of the masses from the count upwards', () => {
    fc.assert(
      fc.property(logUniform(0.05, 200), logUniform(0.5, 1e6), (mean, size) => {
        const count = Math.ceil(mean * 1.5) + 1;
        let sum = 0;
        for (let at = count + 60_000; at >= count; at -= 1) {
          sum += Math.exp(logNegativeBinomialMass(at, mean, 1 / size));
        }
        expect(
          relativeError(logNegativeBinomialTail(count, mean, size), Math.log(sum)),
        ).toBeLessThan(1e-10);
      }),
      { numRuns: 30 },
    );
  });

  it('loses exactly the mass of a count from one count to the next', () => {
    fc.assert(
      fc.property(anyCount, anyMean, anySize, (count, mean, size) => {
        const tail = logNegativeBinomialTail(count, mean, size);
        const next = logNegativeBinomialTail(count + 1, mean, size);
        const mass = logNegativeBinomialMass(count, mean, 1 / size);
        const lost = Math.exp(next - tail) + Math.exp(mass - tail);
        expect(lost).toBeCloseTo(1, 9);
      }),
    );
  });

  it('never rises with the count and never falls with the mean', () => {
    fc.assert(
      fc.property(anyCount, anyMean, anySize, (count, mean, size) => {
        const tail = logNegativeBinomialTail(count, mean, size);
        const slack = 1e-12 * Math.max(1, -tail);
        expect(tail).toBeLessThanOrEqual(0);
        expect(logNegativeBinomialTail(count + 1, mean, size)).toBeLessThanOrEqual(tail + slack);
        expect(logNegativeBinomialTail(count, mean * 1.01, size)).toBeGreaterThanOrEqual(
          tail - slack,
        );
      }),
    );
  });

  it('is that of zero days alone for a count of one', () => {
    fc.assert(
      fc.property(anyMean, logUniform(1e-2, 1e6), (mean, size) => {
        const zero = -size * Math.log1p(mean / size);
        const expected = Math.log(-Math.expm1(zero));
        expect(relativeError(logNegativeBinomialTail(1, mean, size), expected)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is the geometric one for a size of one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), anyMean, (count, mean) => {
        const expected = -count * Math.log1p(1 / mean);
        const found = logNegativeBinomialTail(count, mean, 1);
        expect(Math.abs(found - expected)).toBeLessThan(1e-9 * Math.max(1, -expected / 100));
      }),
    );
  });

  it('rounds a count up, is sure of nothing at all, and rules out something from nothing', () => {
    expect(logNegativeBinomialTail(4.2, 3, 2)).toBe(logNegativeBinomialTail(5, 3, 2));
    expect(logNegativeBinomialTail(0, 3, 2)).toBe(0);
    expect(logNegativeBinomialTail(-1, 3, 2)).toBe(0);
    expect(logNegativeBinomialTail(0, 0, 2)).toBe(0);
    expect(logNegativeBinomialTail(1, 0, 2)).toBe(-Infinity);
    expect(logNegativeBinomialTail(Infinity, 3, 2)).toBe(-Infinity);
  });

  it.each([
    [Number.NaN, 1, 1],
    [1, -1, 1],
    [1, Infinity, 1],
    [1, 1, 0],
    [1, 1, Number.NaN],
  ])('refuses count %d, mean %d, size %d', (count, mean, size) => {
    expect(() => logNegativeBinomialTail(count, mean, size)).toThrow(BrokenPromiseError);
  });
});

describe('the tail of a Poisson', () => {
  it('is what the negative binomial comes to as its size grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), logUniform(0.01, 300), (count, mean) => {
        const poisson = logPoissonTail(count, mean);
        expect(logNegativeBinomialTail(count, mean, 1e15)).toBeCloseTo(poisson, 8);
      }),
    );
  });

  it('goes on where no double can hold the probability', () => {
    expect(logPoissonTail(5_000, 1_000) / Math.LN10).toBeCloseTo(-1759.8238, 4);
  });
});

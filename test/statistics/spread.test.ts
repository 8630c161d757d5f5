import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { coefficientOfVariation } from '../../shared/statistics/coefficient-of-variation.ts';
import { median } from '../../shared/statistics/median.ts';
import { weightedQuantile } from '../../shared/statistics/weighted-quantile.ts';

const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const anyShare = fc.double({ min: 0, max: 1, noNaN: true });
const anyValues = fc.array(anyValue, { minLength: 1, maxLength: 50 });

describe('a weighted quantile', () => {
  it('has at least its share at or below it, and less than its share below it', () => {
    const anyPairs = fc.array(fc.tuple(anyValue, fc.integer({ min: 0, max: 9 })), { minLength: 1 });
    fc.assert(
      fc.property(anyPairs, anyShare, (pairs, q) => {
        const values = pairs.map(([value]) => value);
        const weights = pairs.map(([, weight]) => weight);
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const found = weightedQuantile(values, weights, q);
        if (whole === 0 || found === null) {
          expect([whole, found]).toEqual([0, null]);
          return;
        }
        const weigh = (counts: (value: number) => boolean): number =>
          pairs.reduce((sum, [value, weight]) => sum + (counts(value) ? weight : 0), 0);
        expect(weigh((value) => value <= found)).toBeGreaterThanOrEqual(q * whole);
        const below = weigh((value) => value < found);
        expect(below === 0 || below < q * whole).toBe(true);
      }),
    );
  });

  it('counts a whole weight as so many values', () => {
    expect(weightedQuantile([3, 1, 2], [1, 1, 1], 0.5)).toBe(2);
    expect(weightedQuantile([3, 1, 2], [4, 1, 1], 0.5)).toBe(3);
    expect(weightedQuantile([3, 1, 2], [1, 4, 1], 0.5)).toBe(1);
    expect(weightedQuantile([3, 1, 2], [1, 1, 0], 1)).toBe(3);
    expect(weightedQuantile([0.1, 0.2, 0.3], [0.1, 0.2, 0.3], 1)).toBe(0.3);
    expect(weightedQuantile([], [], 0.5)).toBeNull();
  });

  it('refuses weights that are missing or negative', () => {
    expect(() => weightedQuantile([1, 2], [1], 0.5)).toThrow(BrokenPromiseError);
    expect(() => weightedQuantile([1, 2], [1, -1], 0.5)).toThrow(BrokenPromiseError);
    expect(() => weightedQuantile([1, 2], [1, Number.NaN], 0.5)).toThrow(BrokenPromiseError);
  });
});

describe('a median', () => {
  it('has as many values above as below, whatever their order', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const found = median(values) ?? Number.NaN;
        const half = values.length / 2;
        expect(values.filter((value) => value < found).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > found).length).toBeLessThanOrEqual(half);
        expect(median(values.toReversed())).toBe(found);
      }),
    );
  });

  it('sorts by size, takes the mean of two and leaves its input as it is', () => {
    const values = [10, 9, 100, 8];
    expect(median(values)).toBe(9.5);
    expect(values).toEqual([10, 9, 100, 8]);
    expect(median(Float64Array.of(7))).toBe(7);
    expect(median([])).toBeNull();
  });
});

describe('a coefficient of variation', () => {
  it('does not change with the unit', () => {
    const anyPositive = fc.array(fc.double({ min: 0.1, max: 1e4, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(anyPositive, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, unit) => {
        const found = coefficientOfVariation(values) ?? Number.NaN;
        const scaled = coefficientOfVariation(values.map((value) => value * unit));
        expect(scaled).toBeCloseTo(found, 9);
      }),
    );
  });

  it('is nothing for equal values and not known for one or for zeros', () => {
    expect(coefficientOfVariation([4, 4, 4])).toBe(0);
    expect(coefficientOfVariation([1, 3])).toBeCloseTo(Math.SQRT2 / 2, 12);
    expect(coefficientOfVariation([4])).toBeNull();
    expect(coefficientOfVariation([])).toBeNull();
    expect(coefficientOfVariation([0, 0])).toBeNull();
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import { paretoShape } from '../../shared/statistics/pareto-shape.ts';

/** The middles of equal shares: a sample without chance. */
const shares = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => (at + 0.5) / count);

describe('the shape of a Pareto tail', () => {
  it('finds the exponent of a large sample and keeps to its prior without one', () => {
    for (const shape of [0.8, 1.3, 2.5]) {
      const sizes = shares(20_000).map((share) => 20 * share ** (-1 / shape));
      expect(paretoShape(sizes, 20, 1.3, 10)).toBeCloseTo(shape, 1);
      expect(paretoShape([], 20, shape, 10)).toBeCloseTo(shape, 12);
    }
  });

  it('lies between its prior and what the values alone say', () => {
    const anySizes = fc.array(fc.double({ min: 21, max: 1e5, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(anySizes, fc.double({ min: 0.5, max: 3, noNaN: true }), (sizes, prior) => {
        const alone = sizes.length / sizes.reduce((sum, size) => sum + Math.log(size / 20), 0);
        const found = paretoShape(sizes, 20, prior, 10);
        expect(found).toBeGreaterThanOrEqual(Math.min(alone, prior) - 1e-9);
        expect(found).toBeLessThanOrEqual(Math.max(alone, prior) + 1e-9);
        expect(paretoShape([...sizes, 1e9], 20, prior, 10)).toBeLessThan(found);
      }),
    );
  });

  it('takes smaller values for the scale and refuses a prior without weight', () => {
    expect(paretoShape([5, 40], 20, 1.3, 10)).toBe(paretoShape([20, 40], 20, 1.3, 10));
    expect(() => paretoShape([], 0, 1.3, 10)).toThrow(BrokenPromiseError);
    expect(() => paretoShape([], 20, 0, 10)).toThrow(BrokenPromiseError);
    expect(() => paretoShape([], 20, 1.3, 0)).toThrow(BrokenPromiseError);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median } from '../../shared/statistics/median.ts';

const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const anyValues = fc.array(anyValue, { minLength: 1, maxLength: 50 });

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

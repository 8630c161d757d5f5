import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logAddExp } from '../../shared/statistics/log-add-exp.ts';
import { logMixture } from '../../shared/statistics/log-mixture.ts';

const anyLog = fc.double({ min: -300, max: 300, noNaN: true });

describe('sums of probabilities given as logarithms', () => {
  it('add as the probabilities do, in either order', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        expect(logAddExp(a, b)).toBeCloseTo(Math.log(Math.exp(a) + Math.exp(b)), 9);
        expect(logAddExp(a, b)).toBe(logAddExp(b, a));
      }),
    );
  });

  it('hold far below what a probability can be', () => {
    expect(logAddExp(-5_000, -5_000)).toBeCloseTo(-5_000 + Math.LN2, 9);
    expect(logAddExp(-Infinity, -5_000)).toBe(-5_000);
    expect(logAddExp(-Infinity, -Infinity)).toBe(-Infinity);
  });

  it('mix by their weights and stay between the two', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), anyLog, anyLog, (weight, a, b) => {
        const mixed = logMixture(weight, a, b);
        expect(mixed).toBeGreaterThanOrEqual(Math.min(a, b) - 1e-9);
        expect(mixed).toBeLessThanOrEqual(Math.max(a, b) + 1e-9);
        const expected = Math.log((1 - weight) * Math.exp(a) + weight * Math.exp(b));
        expect(mixed).toBeCloseTo(expected, 9);
      }),
    );
  });

  it('leave one alone where the other has no weight, whatever it is', () => {
    expect(logMixture(0, -3, -Infinity)).toBe(-3);
    expect(logMixture(1, -Infinity, -3)).toBe(-3);
    expect(logMixture(0.01, -2_000, -Infinity)).toBeCloseTo(-2_000 + Math.log(0.99), 9);
  });
});

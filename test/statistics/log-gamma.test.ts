import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halfLogTwoPi, logGamma, stirlingError } from '../../shared/statistics/log-gamma.ts';

const anyPositive = fc.double({ min: -20, max: 20, noNaN: true }).map((value) => Math.exp(value));

describe('the logarithm of the gamma function', () => {
  it('is that of the factorials', () => {
    let logFactorial = 0;
    for (let n = 1; n <= 170; n += 1) {
      logFactorial += Math.log(n);
      expect(Math.abs(logGamma(n + 1) - logFactorial)).toBeLessThan(1e-13 * Math.max(10, n));
    }
  });

  it.each([
    [0.5, 0.5723649429247001],
    [1e-10, 23.025850929882736],
    [1.5, -0.12078223763524522],
    [9.999, 12.799575780077413],
    [100.5, 361.4355404677776],
    [1e6, 12815504.569147611],
  ])('ln Γ(%d)', (x, expected) => {
    expect(Math.abs(logGamma(x) - expected) / Math.max(1, expected)).toBeLessThan(1e-14);
  });

  it('grows by the logarithm of its argument', () => {
    fc.assert(
      fc.property(anyPositive, (x) => {
        const scale = Math.max(1, Math.abs(logGamma(x + 1)));
        expect(Math.abs(logGamma(x + 1) - logGamma(x) - Math.log(x)) / scale).toBeLessThan(1e-13);
      }),
    );
  });

  it('is Stirling’s formula and its error', () => {
    fc.assert(
      fc.property(anyPositive, (x) => {
        const whole = (x - 0.5) * Math.log(x) - x + halfLogTwoPi + stirlingError(x);
        const scale = Math.max(1, Math.abs(whole));
        expect(Math.abs(whole - logGamma(x)) / scale).toBeLessThan(1e-13);
      }),
    );
  });
});

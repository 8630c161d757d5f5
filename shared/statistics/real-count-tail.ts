import { betaFraction } from './beta-fraction.ts';
import { logNegativeBinomialMass } from './log-negative-binomial-mass.ts';

/**
 * ln I_q(count, size) with q = mean / (mean + size): the tail ln P(Y ≥ count) of a negative binomial
 * with this mean, `inverseSize` = 1 / size (0: Poisson), carried on smoothly between whole counts.
 * count > 0 and mean > 0 are finite. From the mean upwards the upper tail is evaluated, below it the
 * lower one, so that neither is ever 1 less something near 1.
 * Source: Abramowitz & Stegun 26.5.26 and DLMF 8.17.5; 8.4.10 for the Poisson.
 */
export function logTailOfRealCount(count: number, mean: number, inverseSize: number): number {
  const spread = 1 + mean * inverseSize;
  const lead = (count - mean) / spread;
  const prefix = Math.log(count) + logNegativeBinomialMass(count, mean, inverseSize);
  if (count >= mean) {
    const fraction = betaFraction(count, 1, 1, inverseSize, mean / spread, lead);
    return prefix + Math.log(fraction);
  }
  const fraction = betaFraction(1, inverseSize, count, 1, 1 / spread, -lead);
  return Math.log1p(-Math.exp(prefix + Math.log(fraction)));
}

import { halfLogTwoPi, stirlingError } from './log-gamma.ts';

/** Below this the difference t − ln(1 + t) is summed as a series. */
const seriesBelow = 0.05;

/**
 * ln P(Y = count) for a negative binomial Y of this mean and 1 / size `inverseSize` (0: Poisson);
 * variance is mean + mean² · inverseSize. `count` > 0 may be any real number, mean > 0.
 *
 * Saddle-point form: no difference of large logarithms, so it keeps its digits for counts in the
 * millions. Source: C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 */
export function logNegativeBinomialMass(count: number, mean: number, inverseSize: number): number {
  const spread = 1 + mean * inverseSize;
  const total = 1 + count * inverseSize;
  const expected = (total * mean) / spread;
  const distance = (mean - count) / spread;
  const ofCount = count * deviance(expected / count, distance / count);
  const base = -ofCount - stirlingError(count) - halfLogTwoPi - 0.5 * Math.log(count * total);
  return inverseSize === 0 ? base : base - sizeTerm(inverseSize, total, spread, distance);
}

/** What the spread of rates takes from the Poisson part; nothing where the size is infinite. */
function sizeTerm(inverseSize: number, total: number, spread: number, distance: number): number {
  const size = 1 / inverseSize;
  const deviant = size * deviance(total / spread, -distance * inverseSize);
  return deviant + stirlingError(size) - stirlingError(size * total);
}

/** t − ln(1 + t), at least 0, for `ratio` = 1 + t > 0 with t given to full precision too. */
function deviance(ratio: number, t: number): number {
  if (Math.abs(t) >= seriesBelow) return t - Math.log(ratio);
  // ln(1 + t) = 2 artanh s, s = t / (2 + t): t − 2s = t s, and the rest is −2 (s³/3 + s⁵/5 + …).
  const s = t / (2 + t);
  const y = s * s;
  const odd = 1 / 3 + y * (1 / 5 + y * (1 / 7 + y * (1 / 9 + y * (1 / 11 + y / 13))));
  return t * s - 2 * s * y * odd;
}

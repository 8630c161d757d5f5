import { logNegativeBinomialTail } from './log-negative-binomial-tail.ts';

/**
 * ln P(Y ≥ count) of a Poisson Y with this mean ≥ 0; `count` is rounded up to a whole one. Exact and
 * throwing as `logNegativeBinomialTail`. ln P(Y ≥ 5,000) at a mean of 1,000 is −1759.8 · ln 10.
 * Source: DLMF 8.4.10, P(Y ≥ n) = P(n, mean), the regularised lower incomplete gamma function.
 */
export function logPoissonTail(count: number, mean: number): number {
  return logNegativeBinomialTail(count, mean, Infinity);
}

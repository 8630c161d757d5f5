import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';
import { logTailOfRealCount } from './real-count-tail.ts';

/**
 * ln P(Y ≥ count) of a negative binomial Y (a Poisson count whose rate is Gamma distributed) with
 * this mean ≥ 0 and size > 0; variance is mean + mean² / size, so a size of Infinity is the Poisson.
 * `count` is rounded up to a whole one; 0 or less is certain (0), none is reached of nothing
 * (−Infinity). Right to 1e-9 of the probability for sizes from 1e-3 and means to 1e6, and far below
 * what a double can hold as a probability. Throws where the mean or the size is no such number.
 * Source: Abramowitz & Stegun 26.5.26; see `logTailOfRealCount`.
 */
export function logNegativeBinomialTail(count: number, mean: number, size: number): number {
  if (!(mean >= 0 && mean < Infinity && size > 0) || Number.isNaN(count)) {
    throw refusal(count, mean, size);
  }
  if (count <= 0) return 0;
  if (mean === 0 || count === Infinity) return -Infinity;
  return logTailOfRealCount(Math.ceil(count), mean, 1 / size);
}

function refusal(count: number, mean: number, size: number): BrokenPromiseError {
  const given = `count ${count}, mean ${mean}, size ${size}`;
  const allowed = 'a negative binomial needs a finite mean of 0 or more and a size above 0';
  return new BrokenPromiseError(sameInEveryLanguage(`${allowed}; given: ${given}.`));
}

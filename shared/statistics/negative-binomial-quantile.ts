import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';
import { logTailOfRealCount } from './real-count-tail.ts';

const stepsMax = 12;
/** A secant step so short (in counts) lands well within one count. */
const stepMin = 0.5;

/**
 * The smallest count y with P(Y ≤ y) ≥ probability of a negative binomial with this mean ≥ 0 and
 * size > 0 (Infinity: Poisson). Meant for winsorising: for means to 1e5, sizes from 0.05 and
 * probabilities from 0.8 to 0.9999 it is exact in 999 cases of 1,000 and never off by more than 1.
 * Throws outside of 0.5 ≤ probability < 1, and where mean or size is no such number.
 *
 * A Cornish–Fisher start (Abramowitz & Stegun 26.2.22, 26.7), then secants on the logarithm of the
 * tail, which is nearly straight: some four evaluations of the tail.
 */
export function negativeBinomialQuantile(mean: number, size: number, probability: number): number {
  if (!(mean >= 0 && mean < Infinity && size > 0 && probability >= 0.5 && probability < 1)) {
    throw refusal(mean, size, probability);
  }
  const bound = Math.log1p(-probability);
  const inverseSize = 1 / size;
  const logOfNone = inverseSize === 0 ? -mean : -size * Math.log1p(mean * inverseSize);
  if (logOfNone >= Math.log(probability)) return 0;
  return Math.ceil(countAt(bound, mean, inverseSize)) - 1;
}

/** The real count ≥ 1 whose tail is `bound`, in logarithms. */
function countAt(bound: number, mean: number, inverseSize: number): number {
  const deviation = Math.sqrt(mean * (1 + mean * inverseSize));
  const root = Math.sqrt(-2 * bound);
  let last = Math.max(1, start(root, mean, inverseSize, deviation));
  let lastAbove = logTailOfRealCount(last, mean, inverseSize) - bound;
  let count = Math.max(1, last + (lastAbove * deviation) / (1 + root));
  for (let step = 0; step < stepsMax; step += 1) {
    const above = logTailOfRealCount(count, mean, inverseSize) - bound;
    const slope = (above - lastAbove) / (count - last);
    if (!(slope < 0)) break;
    last = count;
    lastAbove = above;
    count = Math.max(1, count - above / slope);
    if (Math.abs(count - last) < stepMin) break;
  }
  return count;
}

/** Normal deviate from t = √(−2 ln tail), with the first correction for skewness. */
function start(root: number, mean: number, inverseSize: number, deviation: number): number {
  const above = 2.30753 + 0.27061 * root;
  const deviate = root - above / (1 + root * (0.99229 + 0.04481 * root));
  const skewness = (1 + 2 * mean * inverseSize) / deviation;
  return mean + 0.5 + deviation * (deviate + (skewness * (deviate ** 2 - 1)) / 6);
}

function refusal(mean: number, size: number, probability: number): BrokenPromiseError {
  const allowed = 'a quantile needs a finite mean of 0 or more, a size above 0, 0.5 ≤ p < 1';
  const given = `mean ${mean}, size ${size}, probability ${probability}`;
  return new BrokenPromiseError(sameInEveryLanguage(`${allowed}; given: ${given}.`));
}

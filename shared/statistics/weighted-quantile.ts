import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';

/**
 * The smallest of the values with at least the share `q` (0 to 1) of the whole weight at or below
 * it; null where nothing has weight. Weights are 0 or more, one a value; values without weight do
 * not count. With equal weights it is the inverse of the empirical distribution function (Hyndman
 * and Fan, "Sample Quantiles in Statistical Packages" (1996), definition 1). Throws where there are
 * not as many weights as values, or a weight is no such number.
 */
export function weightedQuantile(
  values: readonly number[],
  weights: readonly number[],
  q: number,
): number | null {
  if (values.length !== weights.length || !weights.every((weight) => weight >= 0)) {
    const sentence = 'A weighted quantile needs one weight of 0 or more for each value.';
    throw new BrokenPromiseError(sameInEveryLanguage(sentence));
  }
  const pairs = values
    .map((value, at) => ({ value, weight: weights[at] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => one.value - other.value);
  // Summed in the order of the values, as below: rounding cannot leave the last value out.
  const whole = pairs.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const { value, weight } of pairs) {
    below += weight;
    if (below >= q * whole) return value;
  }
  return pairs.at(-1)?.value ?? null;
}

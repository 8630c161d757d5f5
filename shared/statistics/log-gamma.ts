/** Half of ln 2π. */
export const halfLogTwoPi = 0.9189385332046728;

/** From here on the asymptotic series is exact to the last digit of a double. */
const seriesFrom = 10;

/**
 * ln Γ(x) for x > 0, to 1e-14 absolute or relative, whichever is the wider.
 * Source: NIST DLMF 5.11.1 (Stirling's series), 5.5.1 (recurrence) below 10.
 */
export function logGamma(x: number): number {
  if (x >= seriesFrom) return leading(x) + series(x);
  let shifted = x;
  let product = 1;
  while (shifted < seriesFrom) {
    product *= shifted;
    shifted += 1;
  }
  return leading(shifted) + series(shifted) - Math.log(product);
}

/**
 * What ln Γ(x) is above Stirling's formula (x − ½) ln x − x + ½ ln 2π, for x > 0; about 1 / 12x.
 * Ratios of gamma functions are put together from it without the loss of digits that the difference
 * of large logarithms brings. Source: DLMF 5.11.1; C. Loader, "Fast and Accurate Computation of
 * Binomial Probabilities" (2000).
 */
export function stirlingError(x: number): number {
  return x >= seriesFrom ? series(x) : logGamma(x) - leading(x);
}

function leading(x: number): number {
  return (x - 0.5) * Math.log(x) - x + halfLogTwoPi;
}

/** Bernoulli numbers B₂ₖ / (2k (2k − 1)), k = 1…7, by Horner's rule in 1 / x². */
function series(x: number): number {
  const y = 1 / (x * x);
  const small = 1 / 1188 - y * (691 / 360360 - y / 156);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * small)))) / x;
}

/** A confidence interval; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The standard normal quantile at 0.975. */
const normal975 = 1.959963984540054;

/**
 * The 95 % interval of a share by Wilson's score (E. B. Wilson 1927, J. Am. Stat. Assoc. 22). Null
 * where nothing was tried. Holds about 95 % on average over the share, less for single values of it.
 */
export function wilsonInterval(successes: number, trials: number): Interval | null {
  if (trials <= 0) return null;
  const share = successes / trials;
  const square = normal975 ** 2;
  const centre = share + square / (2 * trials);
  const spread = normal975 * Math.sqrt((share * (1 - share) + square / (4 * trials)) / trials);
  const scale = 1 + square / trials;
  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

/** The interval, each end multiplied: from a count to a rate. */
export function scaled({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}

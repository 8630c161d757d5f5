/** The upper tail of beginnings, as far as it is not counted but extrapolated. */
export interface Tail {
  /** Scores above it are extrapolated. */
  readonly from: number;
  /** How often an episode begins with such a score or a higher one, an account-day. */
  share(score: number): number;
}

/** The tail above so many of the highest beginnings, or above this share of account-days … */
const leftOutMin = 10;
const leftOutShare = 0.0005;
/** … is drawn from the beginnings below them, down to so many times as many. */
const drawnFromTimes = 5;
/** Scores are −log10 of something like a probability, so they fall by e in 0.434. */
const prior = { mean: 1 / Math.LN10, worth: 10 } as const;

/**
 * An exponential tail fitted to the moderately high beginnings, with the highest censored (type II;
 * maximum likelihood of a censored exponential, Lawless 2003, section 4.1): misuse that nobody has
 * assessed yet sits among the highest, and must not make the next misuse look ordinary. Where there
 * are too few to fit, the tail falls as probabilities do. `beginnings` are sorted, highest first.
 */
export function tailOf(beginnings: readonly number[], total: number): Tail {
  const leftOut = Math.max(leftOutMin, Math.ceil(leftOutShare * total));
  const from = beginnings[Math.min(leftOut, beginnings.length) - 1] ?? 0;
  const lowest = beginnings.slice(leftOut, leftOut * drawnFromTimes).at(-1);
  const base = (Math.min(leftOut, beginnings.length) + 1) / (total + 1);
  const mean = lowest === undefined ? prior.mean : meanExcess(beginnings, leftOut, lowest);
  return { from, share: (score) => base * Math.exp(-(score - from) / mean) };
}

/** The tail of alerts is drawn from this share of account-days on: five times the usual budget. */
const alertsFromShare = 0.005;

/**
 * The tail of what alerts. An alert is −log10 of a share, so the shares of its scores fall by ten a
 * step by their making, and nothing needs to be fitted; where it begins, misuse that nobody has
 * assessed yet is few among many. `beginnings` are sorted, highest first.
 */
export function alertTailOf(beginnings: readonly number[], total: number): Tail {
  const leftOut = Math.min(beginnings.length, Math.ceil(alertsFromShare * total));
  const from = beginnings[leftOut - 1] ?? 0;
  const base = leftOut / (total + 1);
  return { from, share: (score) => base * 10 ** (from - score) };
}

function meanExcess(beginnings: readonly number[], leftOut: number, lowest: number): number {
  const seen = beginnings.slice(leftOut, leftOut * drawnFromTimes);
  const censored = leftOut * ((beginnings[leftOut - 1] ?? lowest) - lowest);
  const sum = seen.reduce((all, score) => all + score - lowest, censored);
  return (sum + prior.mean * prior.worth) / (seen.length + prior.worth);
}

/**
 * Scores of past account-days in one channel, as a reference: how often does something at least so
 * unusual begin? Only scores above 0 are kept; `total` counts all account-days.
 */
export interface Reference {
  /** Account-days behind it; the resolution is 1 / (total + 1). */
  readonly total: number;
  /** Conformal p-value of a score among account-days: (1 + #{reference ≥ score}) / (total + 1). */
  dayShare(score: number): number;
  /**
   * The same among beginnings: a day counts only where the account did not reach the score in the
   * working days before. One long story counts once, however many days it has (runs declustering
   * of extreme value theory; Coles 2001, section 5.3.2).
   */
  beginningShare(score: number): number;
  /**
   * The same of a member of the reference, which is counted already: so members and newcomers are
   * ranked alike, as if the newcomer had been one of them (full conformal prediction).
   */
  memberShare(score: number): number;
  /** The same without any extrapolation: what a budget is held by. */
  countedShare(score: number): number;
}

/** One account-day's score, and the highest of the same account in the quiet days before it. */
export interface ReferenceScore {
  readonly score: number;
  readonly before: number;
}

/** Below so many reference scores the tail is extrapolated and no longer counted. */
export const tailScores = 10;
/** Scores are −log10 of something like a probability, so they fall by e in 0.434. */
const tailPrior = { mean: 1 / Math.LN10, worth: 10 } as const;

/**
 * A reference over the scores of `total` account-days. Above the tenth highest beginning the share
 * is extrapolated by an exponential tail with a prior, so that what is far beyond everything seen
 * is ranked and not tied; what is reported as a p-value is never extrapolated.
 */
export function createReference(scores: readonly ReferenceScore[], total: number): Reference {
  const all = Float64Array.from(scores, ({ score }) => score).sort();
  const repeated = Float64Array.from(scores, ({ score, before }) => Math.min(score, before)).sort();
  const beginnings = (score: number): number => atLeast(all, score) - atLeast(repeated, score);
  const countedShare = (score: number): number =>
    score <= 0 ? 1 : (1 + beginnings(score)) / (total + 1);
  const tail = tailOf(scores, total);
  const extrapolated = (score: number, share: number): number =>
    Math.min(1, score > tail.from ? Math.min(share, tail.share(score)) : share);
  return {
    total,
    dayShare: (score) => (score <= 0 ? 1 : (1 + atLeast(all, score)) / (total + 1)),
    countedShare,
    beginningShare: (score) => extrapolated(score, countedShare(score)),
    memberShare: (score) =>
      score <= 0 ? 1 : extrapolated(score, Math.max(1, beginnings(score)) / (total + 1)),
  };
}

/** How many of the sorted values reach a score above 0. */
function atLeast(sorted: Float64Array, score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) >= score) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

function tailOf(scores: readonly ReferenceScore[], total: number) {
  const first = scores
    .filter(({ score, before }) => score > before)
    .map(({ score }) => score)
    .sort((a, b) => b - a)
    .slice(0, tailScores);
  const from = first.at(-1) ?? 0;
  const excess = first.reduce((sum, score) => sum + score - from, 0);
  const mean = (excess + tailPrior.mean * tailPrior.worth) / (first.length + tailPrior.worth);
  const base = (first.length + 1) / (total + 1);
  return { from, share: (score: number) => base * Math.exp(-(score - from) / mean) };
}

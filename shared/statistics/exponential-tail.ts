/** A tail of scores: how many lie above its threshold, and how far they do in the mean. */
export interface ExponentialTail {
  /** Scores above the threshold. */
  readonly count: number;
  /** Mean excess over the threshold, in units of the score; above 0. */
  readonly meanExcess: number;
}

/** The prior weighs as much as so many scores above the threshold. */
const pseudoExcesses = 10;
/** Of a calibrated −log10 p above any threshold, the mean excess is log10 e. */
const priorMeanExcess = Math.LOG10E;

/**
 * Fits an exponential tail to the scores above `from`, given in ascending order on the scale of
 * −log10 p: beyond `from`, a share exp(−(score − from) / meanExcess) of the `count` goes on. Ten
 * pseudo-excesses of log10 e (those of true p-values) keep it steady where there are few scores.
 * Source: the generalised Pareto tail of Pickands, Annals of Statistics 3 (1975) 119, with shape 0;
 * the mean excess is its estimate of greatest likelihood.
 */
export function exponentialTail(sortedScores: ArrayLike<number>, from: number): ExponentialTail {
  const first = firstAbove(sortedScores, from);
  let sum = pseudoExcesses * priorMeanExcess;
  for (let at = first; at < sortedScores.length; at += 1) sum += (sortedScores[at] ?? from) - from;
  const count = sortedScores.length - first;
  return { count, meanExcess: sum / (count + pseudoExcesses) };
}

/** Where the first score above the threshold stands, by halving. */
function firstAbove(sortedScores: ArrayLike<number>, from: number): number {
  let low = 0;
  let high = sortedScores.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sortedScores[middle] ?? from) > from) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Makes one score of several channels: the smallest share of ordinary staff-days that are at least
 * so unusual in a channel, as −ln. So every channel gets the same part of the budget; days that are
 * alike in their rarest channel are told apart by the others.
 * `isOrdinary` says which staff-days (by index) the shares are of.
 */
export function rankChannels(
  channels: readonly Float64Array[],
  isOrdinary: (index: number) => boolean,
): Float64Array {
  const [first] = channels;
  const best = new Float64Array(first?.length ?? 0);
  const total = new Float64Array(best.length);
  for (const channel of channels) {
    const reference = channel.filter((_, index) => isOrdinary(index)).sort();
    for (const [index, score] of channel.entries()) {
      const atLeast = reference.length - firstNotBelow(reference, score);
      const surprise = -Math.log((1 + atLeast) / (1 + reference.length));
      best[index] = Math.max(best[index] ?? 0, surprise);
      total[index] = (total[index] ?? 0) + surprise;
    }
  }
  return best.map((surprise, index) => surprise + tieBreak * (total[index] ?? 0));
}

/** Too small to pass the next rarer rank of ten million days. */
const tieBreak = 1e-9;

/** The index of the first value that is not below `bound`, by halving. */
function firstNotBelow(sorted: Float64Array, bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * About how many different hashes the ranks of a HyperLogLog's registers have seen, `rankMax` being
 * the highest possible rank. Unbiased over the whole range, without tables or switches between
 * formulas; 0 for empty registers.
 * Source: O. Ertl, "New cardinality estimation algorithms for HyperLogLog sketches",
 * arXiv 1702.01284 (2017), algorithm 6.
 */
export function registersEstimate(registers: Uint8Array, rankMax: number): number {
  const count = registers.length;
  const ofRank = new Uint32Array(rankMax + 1);
  for (const rank of registers) ofRank[rank] = (ofRank[rank] ?? 0) + 1;
  let sum = count * fullShare(1 - (ofRank[rankMax] ?? 0) / count);
  for (let rank = rankMax - 1; rank >= 1; rank -= 1) sum = 0.5 * (sum + (ofRank[rank] ?? 0));
  sum += count * emptyShare((ofRank[0] ?? 0) / count);
  return count ** 2 / (2 * Math.LN2 * sum);
}

/** σ(x) = x + Σ x^(2^k) 2^(k−1), k ≥ 1: what the empty registers, a share x of all, stand for. */
function emptyShare(share: number): number {
  if (share === 1) return Infinity;
  let power = share;
  let weight = 1;
  let sum = share;
  for (let last = -1; last !== sum; weight *= 2) {
    last = sum;
    power *= power;
    sum += power * weight;
  }
  return sum;
}

/** τ(x) = (1 − x − Σ (1 − x^(2^−k))² 2^−k) / 3, k ≥ 1: the registers that can rise no more. */
function fullShare(share: number): number {
  if (share === 0 || share === 1) return 0;
  let root = share;
  let weight = 1;
  let sum = 1 - share;
  for (let last = -1; last !== sum; ) {
    last = sum;
    root = Math.sqrt(root);
    weight *= 0.5;
    sum -= (1 - root) ** 2 * weight;
  }
  return sum / 3;
}

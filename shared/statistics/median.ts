/** The middle value, or the mean of the two middle ones; null of nothing. Any order will do. */
export function median(values: Iterable<number>): number | null {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >>> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  const lower = sorted[middle - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : lower + (upper - lower) / 2;
}

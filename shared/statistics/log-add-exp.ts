/**
 * ln(eᵃ + eᵇ) without leaving the logarithms; −Infinity stands for a probability of 0.
 * The smaller one is put under the larger one, so nothing overflows or is lost.
 */
export function logAddExp(a: number, b: number): number {
  const larger = Math.max(a, b);
  if (larger === -Infinity || larger === Infinity) return larger;
  return larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
}

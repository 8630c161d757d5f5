/**
 * The standard deviation (of a sample, n − 1) as a share of the mean, of values of 0 or more; null
 * below two values or where all are 0. 0: all alike; 1: as irregular as chance intervals.
 */
export function coefficientOfVariation(values: readonly number[]): number | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2 || mean === 0) return null;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1)) / mean;
}

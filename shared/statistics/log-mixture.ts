import { logAddExp } from './log-add-exp.ts';

/**
 * ln((1 − weight) eᵃ + weight eᵇ): the logarithm of a mixture of two probabilities that are given
 * as logarithms. `weight`, that of the second one, is from 0 to 1; −Infinity is a probability of 0.
 */
export function logMixture(weight: number, logA: number, logB: number): number {
  if (weight <= 0) return logA;
  if (weight >= 1) return logB;
  return logAddExp(Math.log1p(-weight) + logA, Math.log(weight) + logB);
}

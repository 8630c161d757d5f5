import { BrokenPromiseError } from '../errors.ts';
import { sameInEveryLanguage } from '../language.ts';

/**
 * The exponent α of a Pareto tail, P(X ≥ x) = (x / scale)^−α, by the values seen at or above
 * `scale` (smaller ones count as `scale`) and a prior that weighs as much as `priorWeight` > 0
 * values with exponent `priorShape` > 0:
 * α = (n + priorWeight) / (Σ ln(x / scale) + priorWeight / priorShape).
 * The mode of the posterior under the conjugate Gamma prior of shape priorWeight + 1 and rate
 * priorWeight / priorShape; without the prior, Hill's estimator (Annals of Statistics 3 (1975)
 * 1163). Throws where scale or prior is not above 0.
 */
export function paretoShape(
  excesses: readonly number[],
  scale: number,
  priorShape: number,
  priorWeight: number,
): number {
  if (!(scale > 0 && priorShape > 0 && priorWeight > 0)) {
    const given = `scale ${scale}, prior shape ${priorShape}, prior weight ${priorWeight}`;
    const sentence = `A Pareto shape needs a scale and a prior above 0; given: ${given}.`;
    throw new BrokenPromiseError(sameInEveryLanguage(sentence));
  }
  let logs = priorWeight / priorShape;
  for (const excess of excesses) if (excess > scale) logs += Math.log(excess / scale);
  return (excesses.length + priorWeight) / logs;
}

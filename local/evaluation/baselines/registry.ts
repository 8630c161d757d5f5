import type { Baseline } from './baseline.ts';
import { cusum } from './cusum.ts';
import { ewma } from './ewma.ts';
import { isolationForest } from './isolation-forest.ts';
import { medianDeviation } from './median-deviation.ts';
import { newTerms } from './new-terms.ts';
import { staticThreshold } from './static-threshold.ts';
import { threeSigma } from './three-sigma.ts';

/** Every baseline, in the order of the tables. One line an entry. */
export const baselines: readonly Baseline[] = [
  staticThreshold,
  threeSigma,
  medianDeviation,
  newTerms,
  isolationForest,
  cusum,
  ewma,
];

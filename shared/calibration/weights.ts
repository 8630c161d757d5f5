import type { Detector } from '../detectors/detector.ts';
import type { SubjectDetector, WeightedDetector } from './calibrate.ts';

/**
 * How the budget of false alerts is shared among detectors, by the harm that they stand for. They
 * sum to 1. Other than the first draft of the design (detection, section 4.2): more for exports,
 * which leave the house at once, less for slow accumulation, whose many days give many chances; more
 * for `after-hours`, whose candidates begin on some five of 100,000 staff-days in cities without any
 * incident, so that its share costs little and finds nearly all. What a detector does not use goes
 * to the others by itself: the last pass counts what really alerts.
 */
export const detectorWeights: Readonly<Record<string, number>> = {
  'bulk-export': 0.28,
  'mass-viewing': 0.18,
  'slow-accumulation': 0.16,
  'after-hours': 0.2,
  'hot-subject': 0.06,
  relation: 0.02,
  'account-state': 0.1,
};

/** The calibrated detectors of the registry with their weights. */
export function weightedDetectors(detectors: readonly Detector[]): readonly WeightedDetector[] {
  return detectors.flatMap(({ id, family, calibrated }) =>
    calibrated === undefined
      ? []
      : [{ id, family, weight: detectorWeights[id] ?? 0.05, channels: calibrated.channels }],
  );
}

/** The detector of residents at whom several look. */
export const subjectWeight: SubjectDetector = {
  id: 'hot-subject',
  family: 'subject',
  weight: detectorWeights['hot-subject'] ?? 0.1,
};

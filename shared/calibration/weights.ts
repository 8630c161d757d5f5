import type { Detector } from '../detectors/detector.ts';
import type { SubjectDetector, WeightedDetector } from './calibrate.ts';

/**
 * How the budget of false alerts is shared among detectors. They sum to 1. More for `after-hours`
 * than detection, section 4.2, gives it: in cities without any incident its candidates begin on some
 * five of 100,000 staff-days, so that its share costs little and finds nearly all. What a detector
 * does not use goes to the others by itself: the last pass counts what really alerts.
 */
export const detectorWeights: Readonly<Record<string, number>> = {
  'bulk-export': 0.18,
  'mass-viewing': 0.16,
  'slow-accumulation': 0.22,
  'after-hours': 0.22,
  'hot-subject': 0.08,
  relation: 0.04,
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

import type { Budget } from '../calibration/budget.ts';
import type { DetectorReading } from '../calibration/calibrate.ts';
import type { Sight } from '../detectors/channel.ts';
import type { LocalWords, StaffDay } from '../detectors/detector.ts';
import { detectorById } from '../detectors/registry.ts';
import type { Pick } from '../history/contribution.ts';

/**
 * The findings of one staff-day that stand out: within the budget they are notified, up to ten
 * times of it they only wait in the list. A reading whose events cannot be shown is no finding.
 */
export function pickFindings(
  readings: readonly DetectorReading[],
  budget: Budget,
  sight: Sight,
  day: StaffDay,
  words: LocalWords,
): readonly Pick[] {
  return readings.flatMap(({ detector, alertShare, score }) => {
    if (score <= 0 || alertShare > budget.listedShareMax) return [];
    const calibrated = detectorById(detector)?.calibrated;
    const events = calibrated?.shows(day) ?? [];
    if (calibrated === undefined || events.length === 0) return [];
    const notified = alertShare <= budget.notifiedShareMax;
    return [{ detector, p: alertShare, notified, ...calibrated.report(sight, events, words) }];
  });
}

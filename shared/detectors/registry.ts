import { accountState } from './account-state.ts';
import { afterHours } from './after-hours.ts';
import type { Detector } from './detector.ts';
import { unapprovedBulkExport } from './unapproved-bulk-export.ts';
import { uncountedExport } from './uncounted-export.ts';

/** Every detector. One line an entry. */
export const detectors: readonly Detector[] = [
  accountState,
  afterHours,
  unapprovedBulkExport,
  uncountedExport,
];

/** The detector of an id; undefined: there is none. */
export function detectorById(id: string): Detector | undefined {
  return detectors.find((one) => one.id === id);
}

import type { DayVector } from '../history/day-vector.ts';
import { accountState } from './account-state.ts';
import { afterHours } from './after-hours.ts';
import { approvalConduct } from './approval-conduct.ts';
import { bulkExport } from './bulk-export.ts';
import type { Detector } from './detector.ts';
import { hotSubject } from './hot-subject.ts';
import { logIntegrity, type SourceDetector } from './log-integrity.ts';
import { massViewing } from './mass-viewing.ts';
import { protectedSubject } from './protected-subject.ts';
import { relation } from './relation.ts';
import { slowAccumulation } from './slow-accumulation.ts';
import { unapprovedBulkExport } from './unapproved-bulk-export.ts';
import { uncountedExport } from './uncounted-export.ts';
import { unexplainedMassViewing } from './unexplained-mass-viewing.ts';

/** Every detector of accounts and residents. One line an entry. */
export const detectors: readonly Detector[] = [
  accountState,
  afterHours,
  approvalConduct,
  bulkExport,
  hotSubject,
  massViewing,
  protectedSubject,
  relation,
  slowAccumulation,
  unapprovedBulkExport,
  uncountedExport,
  unexplainedMassViewing,
];

/** Every detector whose unit is a source on a log day, and not an account. */
export const sourceDetectors: readonly SourceDetector[] = [logIntegrity];

/** How many people a day has in the figure of a fixed rule; 0: no figure stands for the rule. */
export function peopleOn(rule: string, vector: DayVector): number {
  const found = detectors.find(({ calibrated }) => calibrated?.provisional?.rule === rule);
  return found?.calibrated?.provisional?.peopleOf(vector) ?? 0;
}

/** The detector of an id; undefined: there is none. */
export function detectorById(id: string): Detector | undefined {
  return detectors.find((one) => one.id === id);
}

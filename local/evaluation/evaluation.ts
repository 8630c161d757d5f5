import type { CalibrationRow } from './calibration.ts';
import type { Period } from './period.ts';
import type { RecallRow } from './recall.ts';
import type { SectionMonth } from './section-months.ts';

/** What `sekisho evaluate` finds out; as JSON with `--json`. Counts, from which all rates follow. */
export interface Evaluation {
  readonly period: Period;
  /** null: not known without the logs or the scores. */
  readonly population: Population | null;
  /** True cases per 1,000 staff in a quarter, as assumed. */
  readonly baseRate: number;
  /** What the thresholds of the baselines are fitted to; null: there are no baselines. */
  readonly budget: number | null;
  /** Sekisho first, then the baselines. */
  readonly methods: readonly MethodFigures[];
  /** null: not known without the scores. */
  readonly calibration: readonly CalibrationRow[] | null;
}

/** The staff-days of the period. */
export interface Population {
  readonly countedFrom: 'logs' | 'scores';
  readonly staffDays: number;
  readonly actors: number;
  readonly from: string;
  readonly until: string;
}

export interface MethodFigures {
  /** `sekisho` or the id of a baseline. */
  readonly id: string;
  readonly recall: readonly RecallRow[];
  /** Cases within the budget, false ones included. */
  readonly notified: number;
  /** Cases that wait in the list. */
  readonly waiting: number;
  readonly falseAlerts: number;
  /** Cases about gaps in the logs. */
  readonly operational: number;
  /** Notified cases of which no evidence line stands in the logs, so that their days had to do. */
  readonly withoutPlaces: number;
  /** False alerts by the detectors that fired, most first; empty for a baseline. */
  readonly falseAlertsBy: readonly { readonly detectors: string; readonly falseAlerts: number }[];
  readonly sectionMonths: SectionMonthFigures | null;
}

export interface SectionMonthFigures {
  /** With the highest rate of those with `leastStaffDays` or more; null: there is none. */
  readonly worst: SectionMonth | null;
  readonly count: number;
  /** With a rate above `rateMost`. */
  readonly above: number;
  /** With a 95 % interval that lies above it as a whole. */
  readonly clearlyAbove: number;
}

/** What no section-month should pass (detection, section 5), in false alerts per 1,000 staff-days. */
export const rateMost = 2;

/** A section-month with fewer staff-days is too small for a rate. */
export const leastStaffDays = 100;

import { levels } from '../calibration.ts';
import type { Evaluation, MethodFigures } from '../evaluation.ts';
import { between, falseAlertRate, share, smallShare } from '../figures-in-words.ts';
import { type Interval, wilsonInterval } from '../interval.ts';
import { median } from '../quantile.ts';
import type { RecallRow } from '../recall.ts';

/**
 * A target of the design (detection, section 5) held against what was measured: `met` by the figure
 * itself; `open` where it is not, but its 95 % interval reaches the target; `missed` otherwise.
 */
export interface TargetOutcome {
  readonly target: string;
  readonly asked: string;
  readonly measured: string;
  readonly outcome: 'met' | 'open' | 'missed' | 'not measured';
}

/** Every target that an evaluation can speak about. */
export function targetOutcomes(evaluation: Evaluation): readonly TargetOutcome[] {
  const [ours] = evaluation.methods;
  if (ours === undefined) return [];
  return [
    falseAlerts(ours, evaluation),
    sectionMonths(ours),
    ...calibrated(evaluation),
    ...recallTargets.map((target) => recallOutcome(target, ours.recall)),
    delayOutcome(ours.recall),
    ...besideZScore(evaluation),
  ];
}

interface RecallTarget {
  readonly target: string;
  readonly least: number;
  readonly concerns: (row: RecallRow) => boolean;
}

const oneOf =
  (kind: string, ...doses: readonly number[]) =>
  ({ kind: given, dose }: RecallRow) =>
    given === kind && (doses.length === 0 || (typeof dose === 'number' && doses.includes(dose)));

const isSlow50 = (row: RecallRow) => oneOf('slow-accumulation', 50)(row) && row.workingDays === 40;
const isSlow = oneOf('slow-accumulation');
const isBulk = oneOf('bulk-export');

const recallTargets: readonly RecallTarget[] = [
  { target: 'bulk of 500 people or more', least: 0.99, concerns: oneOf('bulk-export', 500, 2_000) },
  { target: 'bulk of 200', least: 0.92, concerns: oneOf('bulk-export', 200) },
  { target: 'bulk of 100', least: 0.85, concerns: oneOf('bulk-export', 100) },
  { target: 'sequential paging', least: 0.98, concerns: oneOf('sequential-viewing') },
  { target: 'slow +50 % over 40 days', least: 0.9, concerns: isSlow50 },
  { target: 'slow +100 %', least: 0.97, concerns: oneOf('slow-accumulation', 100) },
  { target: 'ramp ×3', least: 0.97, concerns: oneOf('slow-ramp', 3) },
  { target: 'unauthorised night or closed day', least: 0.97, concerns: oneOf('after-hours') },
  { target: 'leaver', least: 0.98, concerns: oneOf('leaver') },
  { target: 'borrowed account', least: 0.98, concerns: oneOf('borrowed-account') },
  { target: 'protected subject', least: 0.98, concerns: oneOf('protected-subject') },
];

function recallOutcome({ target, least, concerns }: RecallTarget, recall: readonly RecallRow[]) {
  const { found, incidents } = countOf(recall.filter(concerns));
  const interval = wilsonInterval(found, incidents);
  const name = `recall: ${target}`;
  const asked = `≥ ${least.toFixed(2)}`;
  if (interval === null) return notMeasured(name, asked);
  const value = found / incidents;
  return {
    target: name,
    asked,
    measured: `${share(value)} (${found} of ${incidents}; ${between(interval, 2)})`,
    outcome: judged(value >= least, interval.high >= least),
  };
}

/** Of those found only; those missed stand in the recall. */
function delayOutcome(recall: readonly RecallRow[]): TargetOutcome {
  const delays = recall.filter(isSlow50).flatMap((row) => row.delays);
  const middle = median(delays);
  const target = 'delay: slow +50 % over 40 days, median';
  const asked = '≤ 12 working days';
  if (middle === null) return notMeasured(target, asked);
  const measured = `${middle} (${delays.length} found)`;
  return { target, asked, measured, outcome: judged(middle <= 12, false) };
}

function falseAlerts(ours: MethodFigures, { population }: Evaluation): TargetOutcome {
  const target = 'false alerts per 1,000 staff-days';
  const asked = '≤ 1.0';
  if (population === null) return notMeasured(target, asked);
  const { rate, interval } = falseAlertRate(ours.falseAlerts, population.staffDays);
  const measured = `${rate.toFixed(2)} (${between(interval, 2)})`;
  return { target, asked, measured, outcome: judged(rate <= 1, interval.low <= 1) };
}

function sectionMonths({ sectionMonths: months }: MethodFigures): TargetOutcome {
  const target = 'section-months above 2 per 1,000';
  if (months === null) return notMeasured(target, '0');
  const { above, clearlyAbove, count } = months;
  const measured = `${above} of ${count}; with all of their interval: ${clearlyAbove}`;
  return { target, asked: '0', measured, outcome: judged(above === 0, clearlyAbove === 0) };
}

const tolerances = [
  { level: 1e-2, within: 0.1 },
  { level: 1e-3, within: 0.2 },
];

/** One line for each detector that keeps p-values, at the two levels that have a target. */
function calibrated({ calibration }: Evaluation): readonly TargetOutcome[] {
  const asked = (within: number) => `within ±${within * 100} %`;
  if (calibration === null) {
    return tolerances.map(({ level, within }) => notMeasured(`p ≤ ${level}`, asked(within)));
  }
  return tolerances.flatMap(({ level, within }) =>
    calibration.map(({ detector, staffDays, atMost }) => {
      const count = atMost[levels.indexOf(level)] ?? 0;
      const interval = wilsonInterval(count, staffDays) ?? { low: 0, high: 1 };
      const range = { low: level * (1 - within), high: level * (1 + within) };
      const value = count / staffDays;
      return {
        target: `p ≤ ${level}: ${detector}`,
        asked: asked(within),
        measured: `${smallShare(value)} (${count} of ${staffDays})`,
        outcome: judged(holds(range, { low: value, high: value }), holds(range, interval)),
      };
    }),
  );
}

function holds(range: Interval, interval: Interval): boolean {
  return range.low <= interval.high && interval.low <= range.high;
}

/** Non-inferior on bulk, three times the recall on slow. */
function besideZScore({ methods }: Evaluation): readonly TargetOutcome[] {
  const bulk = { target: 'bulk beside the z-score', asked: 'at most .05 below' };
  const slow = { target: 'slow beside the z-score', asked: '3 × its recall' };
  const [ours] = methods;
  const zScore = methods.find(({ id }) => id === 'three-sigma');
  const shares = (concerns: (row: RecallRow) => boolean) =>
    [ours, zScore].map((method) => {
      const { found, incidents } = countOf(method?.recall.filter(concerns) ?? []);
      return incidents === 0 ? null : found / incidents;
    });
  const compare = (
    { target, asked }: typeof bulk,
    concerns: (row: RecallRow) => boolean,
    isMet: (mine: number, other: number) => boolean,
  ): TargetOutcome => {
    const [mine, other] = shares(concerns);
    if (mine == null || other == null) return notMeasured(target, asked);
    const measured = `${share(mine)} beside ${share(other)}`;
    return { target, asked, measured, outcome: judged(isMet(mine, other), false) };
  };
  return [
    compare(bulk, isBulk, (mine, other) => mine > 0 && mine >= other - 0.05),
    compare(slow, isSlow, (mine, other) => mine > 0 && mine >= 3 * other),
  ];
}

function countOf(rows: readonly RecallRow[]): { found: number; incidents: number } {
  return {
    found: rows.reduce((sum, row) => sum + row.found, 0),
    incidents: rows.reduce((sum, row) => sum + row.incidents, 0),
  };
}

function judged(isMet: boolean, isWithinReach: boolean): TargetOutcome['outcome'] {
  if (isMet) return 'met';
  return isWithinReach ? 'open' : 'missed';
}

function notMeasured(target: string, asked: string): TargetOutcome {
  return { target, asked, measured: '—', outcome: 'not measured' };
}

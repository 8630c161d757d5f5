import { baselines } from '../baselines/registry.ts';
import { type Evaluation, leastStaffDays } from '../evaluation.ts';
import { between, falseAlertRate, grouped, share } from '../figures-in-words.ts';
import { wilsonInterval } from '../interval.ts';
import { titleOf, wordsOf } from '../printed-evaluation.ts';
import {
  calibrationTable,
  falseAlertTable,
  inAll,
  methodTable,
  recallTable,
  type Table,
} from '../tables.ts';
import { targetOutcomes } from './targets.ts';

/** How the figures came about. */
export interface ScorecardRun {
  /** The call that makes the same figures again. */
  readonly command: string;
  readonly commit: string;
  readonly staff: number;
  readonly days: number;
  readonly tuningSeeds: readonly number[];
  readonly reportingSeeds: readonly number[];
  /** First log day that counts: after the warm-up. */
  readonly from: string;
  readonly replaySeconds: number;
  /** All staff-days that were replayed, those of the warm-up included. */
  readonly replayedStaffDays: number;
  readonly logLines: number;
  readonly machine: string;
}

/** `SCORECARD.md`. `tuning` null: no seeds to tune on were run. */
export function scorecard(
  run: ScorecardRun,
  reporting: Evaluation,
  tuning: Evaluation | null,
): string {
  const words = wordsOf('en');
  const title = titleOf('en');
  const [ours] = reporting.methods;
  if (ours === undefined) return '';
  const { calibration, budget } = reporting;
  const detectors = ours.falseAlertsBy.map((one) => [one.detectors, String(one.falseAlerts)]);
  const noScores = 'Not measured: there were no scores.';
  const parts = [
    '# Scorecard',
    summary(reporting),
    '## How it was measured',
    settings(run, reporting),
    '## Targets',
    markdownTable(targetTable(reporting)),
    '`met`: by the figure itself. `open`: not met by the figure, but its 95 % interval reaches the target. `missed`: otherwise.',
    'A detector that finds anything at all on fewer staff-days than a level stands for cannot come up to that level: its p-values are larger than they need be. The others swing with the season, because a day is measured by the sixty working days before it.',
    '## What was found',
    markdownTable(recallTable(ours, words)),
    `${words.byChanceIs} ${words.peopleOutIs}`,
    '## Beside plain methods',
    markdownTable(methodTable(reporting, title, words)),
    budget === null ? '' : words.budget(String(budget)),
    '## False alerts',
    markdownTable(falseAlertTable(reporting, title, words)),
    words.baseRate(String(reporting.baseRate)),
    detectors.length === 0
      ? ''
      : markdownTable([[words.detector, words.falseAlerts], ...detectors]),
    '## Calibration',
    calibration === null ? noScores : markdownTable(calibrationTable(calibration, words)),
    '## Time',
    time(run),
    '## Tuning and reporting seeds side by side',
    tuning === null ? 'No tuning seeds were run.' : markdownTable(sideBySide(tuning, reporting)),
    '## What these figures do not say',
    limits,
  ];
  return `${parts.filter((text) => text !== '').join('\n\n')}\n`;
}

function summary(evaluation: Evaluation): string {
  const { rate, recall } = headline(evaluation);
  const outcomes = targetOutcomes(evaluation);
  const count = (outcome: string) => outcomes.filter((one) => one.outcome === outcome).length;
  const [met, open, missed, unmeasured] = [
    count('met'),
    count('open'),
    count('missed'),
    count('not measured'),
  ];
  return [
    `合成の市で測った成績です（実在の自治体の成績ではありません）。誤警報は1,000職員日あたり ${rate}、見つけた事案の割合は全種類で ${recall}。目標のうち達成 ${met}、件数が足りず判定できないもの ${open}、未達 ${missed}、測れなかったもの ${unmeasured}。`,
    `Measured on synthetic cities, not on a real municipality. False alerts per 1,000 staff-days: ${rate}; recall over all kinds: ${recall}. Targets met ${met}, open ${open}, missed ${missed}, not measured ${unmeasured}.`,
  ].join('\n\n');
}

function headline({ methods, population }: Evaluation): { rate: string; recall: string } {
  const [ours] = methods;
  const { found, incidents } = inAll(ours?.recall ?? [], wordsOf('en'));
  const interval = wilsonInterval(found, incidents);
  const alerts = population && falseAlertRate(ours?.falseAlerts ?? 0, population.staffDays);
  return {
    rate: alerts === null ? '—' : `${alerts.rate.toFixed(2)} (${between(alerts.interval, 2)})`,
    recall: interval === null ? '—' : `${share(found / incidents)} (${between(interval, 2)})`,
  };
}

function settings(run: ScorecardRun, { population }: Evaluation): string {
  const { command, commit, staff, days, tuningSeeds, reportingSeeds, from, machine } = run;
  const counted = population === null ? '—' : grouped(population.staffDays);
  return [
    `- \`${command}\` at commit ${commit} on ${machine}; the same call makes the same figures, times aside.`,
    `- Cities of ${staff} staff over ${days} days, written by \`sekisho simulate\`. Its assumptions stand in each city's \`assumptions.md\`.`,
    `- Seeds that settings were looked at on: ${tuningSeeds.join(', ') || 'none'}. Seeds that are reported: ${reportingSeeds.join(', ')}. They have none in common.`,
    `- Counted from ${from} on, after 60 working days of warm-up: ${counted} staff-days.`,
    '- An incident is found when a notified case on its actor (or its resident) has evidence in its days; any other notified case is a false alert (contract, section 5).',
    `- Intervals: 95 %, Wilson for shares, exact Poisson for rates. Section-months with fewer than ${leastStaffDays} staff-days are left out.`,
  ].join('\n');
}

function time({ replaySeconds, replayedStaffDays, logLines }: ScorecardRun): string {
  const milliseconds = ((replaySeconds / replayedStaffDays) * 1_000).toFixed(2);
  return `\`sekisho replay\` took ${Math.round(replaySeconds)} s for ${grouped(replayedStaffDays)} staff-days and ${grouped(logLines)} log lines: ${milliseconds} ms a staff-day on the clock, reading, folding, judging and writing together, in one process beside whatever else ran.`;
}

function targetTable(evaluation: Evaluation): Table {
  const rows = targetOutcomes(evaluation).map(({ target, asked, measured, outcome }) => [
    target,
    asked,
    measured,
    outcome === 'missed' ? '**missed**' : outcome,
  ]);
  return [['target', 'asked', 'measured', 'outcome'], ...rows];
}

function sideBySide(tuning: Evaluation, reporting: Evaluation): Table {
  const [one, other] = [headline(tuning), headline(reporting)];
  return [
    ['', 'tuning seeds', 'reporting seeds'],
    ['false alerts per 1,000 staff-days', one.rate, other.rate],
    ['recall over all kinds', one.recall, other.recall],
  ];
}

export function markdownTable(rows: Table): string {
  const [heading = [], ...body] = rows;
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heading), `|${' --- |'.repeat(heading.length)}`, ...body.map(line)].join('\n');
}

const limits = [
  '- The cities are made up. How officials work, how often legitimate bulk comes without approval, and how much of the work is written down decide these figures more than any statistic; a real office will differ.',
  '- The mix of kinds and doses is that of the simulator, evenly spread. "Recall over all kinds" is an average over that mix, not over what happens in life, where single looks are the most frequent.',
  '- Incidents that leave almost no trace (`curiosity`: a few single looks in office hours) are in the tables and are expected to be missed.',
  '- Incidents are sparse, so most rows hold few; read the intervals, not the shares.',
  `- The ${baselines.length} plain methods are our own plain versions, on channels of people exported, residents viewed and lines after hours, without work items, approvals or overtime orders; a product that is set up with care may do better. Their thresholds are fitted on the days that are reported, which favours them.`,
  '- Methods with a memory (CUSUM, EWMA) stay above their threshold for a long time after a bulk day; that one long case overlaps later incidents by luck. Read them beside "by chance".',
  '- That results do not depend on order, splitting and repetition of files is tested elsewhere (`npm test`), not here.',
].join('\n');

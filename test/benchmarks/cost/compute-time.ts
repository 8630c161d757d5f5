import type { Counts } from './counting-edge.ts';
import { looks, month } from './month.ts';
import { foldedDays } from './seal-requests.ts';
import type { Workload } from './workload.ts';

/** The functions whose time is paid by what they have to do. */
export type TimedFunction =
  | 'ingest'
  | 'archive'
  | 'fold'
  | 'score'
  | 'clock'
  | 'settings'
  | 'report'
  | 'links';

/** What a request is waited for, each as if nothing else went on meanwhile: more than AWS says. */
const waitSeconds: Readonly<Record<string, number>> = {
  dynamodb: 0.005,
  s3: 0.05,
  kms: 0.02,
  sns: 0.05,
  sqs: 0.02,
  events: 0.05,
};

/**
 * Of an event and of a contribution: time of the processor in `npm run bench -- ingest` and `archive`
 * on the machine of the README; 1,769 MB are one processor of Lambda, taken to be as fast.
 */
const secondsOfIngestedEvent = 6e-6;
const secondsOfContribution = 0.0002;
const secondsOfArchivedEvent = 12e-6;
/** The bound of `npm run bench -- sealing`. */
const secondsOfFoldedStaffDay = 0.002;
/** One night's scoring of an account (infra/scoring-memory.ts: 10,000 in ten minutes). */
const secondsOfScoredAccount = 0.06;
/** A warm function that finds nothing to do, besides what it asks. */
const secondsOfLook = 0.02;
/** Setting pages of a report. */
const secondsOfReport = 5;

/** Seconds of a month that each function runs: waiting for what it asks, and working. */
export function secondsOf(
  { events, staff, workingDays, alerts, filesOfStaffDay }: Workload,
  by: Readonly<Record<Exclude<TimedFunction, 'links'>, Counts>>,
): readonly (readonly [TimedFunction, number])[] {
  const contributions = staff * workingDays * filesOfStaffDay;
  const ingested = events * secondsOfIngestedEvent + contributions * secondsOfContribution;
  return [
    ['ingest', waits(by.ingest) + ingested],
    ['archive', waits(by.archive) + events * secondsOfArchivedEvent],
    ['fold', waits(by.fold) + staff * foldedDays * workingDays * secondsOfFoldedStaffDay],
    ['score', staff * workingDays * secondsOfScoredAccount],
    ['clock', waits(by.clock) + month.minutes * secondsOfLook],
    ['settings', waits(by.settings) + looks * secondsOfLook],
    ['report', waits(by.report) + month.days * secondsOfReport],
    ['links', alerts * 3 * secondsOfLook],
  ];
}

function waits(counts: Counts): number {
  return Object.entries(counts).reduce((sum, [name, one]) => {
    const [service = '', operation = ''] = name.split(' ');
    return /^([A-Z]|queries$)/.test(operation) ? sum + one * (waitSeconds[service] ?? 0.05) : sum;
  }, 0);
}

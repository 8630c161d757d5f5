import type { StaffDay } from '../detectors/detector.ts';
import { detectorById } from '../detectors/registry.ts';
import { BrokenPromiseError } from '../errors.ts';
import type { StoredDay } from '../history/contribution.ts';
import type { Judge } from '../judging.ts';
import { sameInEveryLanguage } from '../language.ts';
import { limits } from '../limits.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { HistoryStore, ManifestStore } from '../ports.ts';
import {
  assembleCases,
  type CaseContext,
  type DatedFinding,
  earlierIds,
  formerIds,
} from './assemble.ts';
import type { CaseFacts } from './case.ts';
import { episodesOf, type WorkingDaysBetween } from './episodes.ts';
import { formerCases } from './former-cases.ts';
import { recordFacts } from './record.ts';

/** How far back and ahead the fired days of an episode are looked for, in days. */
const reachDays = 400;

/**
 * Brings the cases about one actor up to date after some of his or her log days were judged anew:
 * finds the fired days that belong together with them, judges those again with all their evidence,
 * and writes the cases whose facts changed. Returns their ids, each once. A function of what is
 * stored, so it may be repeated at will; it repeats itself until nothing changes, because another
 * worker may have added to the evidence while this one was writing.
 */
export async function refreshCases(
  actor: string,
  logDays: readonly LogDay[],
  judge: Judge,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const changed = new Set<string>();
  for (let attempt = 0; attempt < limits.conditionalAttemptsMax; attempt += 1) {
    let settled = true;
    for (const { facts, former } of await deriveCases(actor, logDays, judge, pipeline)) {
      const outcome = await recordFacts(facts, former, pipeline.cases, pipeline.now());
      if (outcome === 'unchanged') continue;
      changed.add(facts.id);
      settled = false;
    }
    if (settled) return [...changed];
  }
  return [...changed];
}

interface DerivedCase {
  readonly facts: CaseFacts;
  /** Ids under which it may have been opened before its first day moved. */
  readonly former: readonly string[];
}

async function deriveCases(
  actor: string,
  logDays: readonly LogDay[],
  judge: Judge,
  { settings, history, manifests, cases }: Pipeline,
): Promise<readonly DerivedCase[]> {
  const workingDaysBetween = (from: LogDay, until: LogDay) =>
    judge.calendar.workingDaysBetween(from, until, null);
  const findings: DatedFinding[] = [];
  const stored = await daysAround(actor, logDays, history);
  const judgedDays = firedDaysAround(stored, logDays, workingDaysBetween);
  for (const logDay of judgedDays) {
    const judged = judge.judge(actor, logDay, await history.contributions(actor, logDay));
    const sections = sectionsOf(judged.day);
    for (const finding of judged.findings) findings.push({ logDay, finding, sections });
  }
  const context: CaseContext = {
    detector: (id) => detectorById(id) ?? noDetector(id),
    workingDaysBetween,
    systems: settings.systems,
    fileName: await fileNames(findings, manifests),
  };
  const maybeQuiet = stored.flatMap(({ logDay, fired }) =>
    fired.length === 0 || judgedDays.includes(logDay) ? [logDay] : [],
  );
  return Promise.all(
    assembleCases(actor, findings, context).map(async (facts) => {
      const ids = earlierIds(facts, maybeQuiet, findings, context);
      const earlier = await formerCases(facts, ids, workingDaysBetween, cases);
      return { facts, former: [...earlier, ...formerIds(facts, findings, context)] };
    }),
  );
}

function daysAround(
  actor: string,
  logDays: readonly LogDay[],
  history: HistoryStore,
): Promise<readonly StoredDay[]> {
  const sorted = [...logDays].sort();
  const from = addDays(sorted[0] ?? '', -reachDays);
  const until = addDays(sorted.at(-1) ?? '', reachDays);
  return history.days(actor, from, until);
}

/** The fired days of every episode that holds one of the given days, whatever the family. */
function firedDaysAround(
  stored: readonly StoredDay[],
  logDays: readonly LogDay[],
  workingDaysBetween: WorkingDaysBetween,
): readonly LogDay[] {
  const fired = stored.filter((day) => day.fired.length > 0).map((day) => day.logDay);
  return episodesOf(fired, workingDaysBetween)
    .filter((episode) => episode.some((logDay) => logDays.includes(logDay)))
    .flat();
}

/** Sections in office on that day; of a past or coming official, the nearest one. */
function sectionsOf({ tenure, tenures, logDay }: StaffDay): readonly string[] {
  const nearest =
    tenure ??
    tenures.filter((one) => one.until !== null && one.until < logDay).at(-1) ??
    tenures.find((one) => one.from > logDay);
  return nearest === undefined ? [] : [nearest.section];
}

/** Names of the files that the findings show; of several names, the smallest. */
async function fileNames(
  findings: readonly DatedFinding[],
  manifests: ManifestStore,
): Promise<(sha256: string) => string> {
  const shown = new Set(findings.flatMap(({ finding }) => finding.events.map((one) => one.file)));
  const names = new Map<string, string>();
  for (const sha256 of shown) {
    const [first] = await manifests.ofContent(sha256);
    if (first !== undefined) names.set(sha256, first.name);
  }
  return (sha256) => names.get(sha256) ?? sha256;
}

function noDetector(id: string): never {
  throw new BrokenPromiseError(sameInEveryLanguage(`No detector is called ${id}.`));
}

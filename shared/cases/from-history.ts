import type { StoredDay } from '../history/contribution.ts';
import type { Judge } from '../judging.ts';
import { limits } from '../limits.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { HistoryStore } from '../ports.ts';
import { assembleCases, type DatedFinding, earlierIds, formerIds } from './assemble.ts';
import type { CaseFacts } from './case.ts';
import { caseContextOf } from './case-context.ts';
import { episodesOf, type WorkingDaysBetween } from './episodes.ts';
import { boundsOn, findingsOf } from './findings.ts';
import { formerCases } from './former-cases.ts';
import { recordFacts } from './record.ts';
import { listSuppressed } from './suppressed.ts';

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
  pipeline: Pipeline,
): Promise<readonly DerivedCase[]> {
  const { history, cases } = pipeline;
  const workingDaysBetween = (from: LogDay, until: LogDay) =>
    judge.calendar.workingDaysBetween(from, until, null);
  const findings: DatedFinding[] = [];
  const stored = await daysAround(actor, logDays, history);
  const judgedDays = firedDaysAround(stored, logDays, workingDaysBetween);
  const sealedOn = new Map(stored.map(({ logDay, sealed }) => [logDay, sealed]));
  for (const logDay of judgedDays) {
    const judged = judge.judge(actor, logDay, await history.contributions(actor, logDay));
    const found = findingsOf(judged, sealedOn.get(logDay) ?? null, boundsOn(logDay, stored));
    findings.push(...listSuppressed(found, pipeline.settings.suppressions));
  }
  const context = await caseContextOf(findings, judge, pipeline);
  const maybeQuiet = stored.flatMap(({ logDay, fired }) =>
    fired.length === 0 || judgedDays.includes(logDay) ? [logDay] : [],
  );
  return Promise.all(
    assembleCases({ kind: 'actor', id: actor }, findings, context).map(async (facts) => {
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

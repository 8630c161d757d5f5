import { refreshCases } from '../cases/from-history.ts';
import { refreshSourceCases } from '../cases/from-sources.ts';
import { refreshSubjectCases } from '../cases/from-subjects.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { closeLateDays } from './close-late-days.ts';
import { foldDays } from './fold-days.ts';
import { explainedDays, foldingReads } from './kept-past.ts';
import { loadHistory, spanOf } from './loaded-history.ts';
import { type ScoreWitness, scoreLogDay } from './score-log-day.ts';
import type { DaysToScore } from './seal-plan.ts';
import { openLedger, type SealingLedger } from './sealing-ledger.ts';
import { settle } from './settling.ts';
import { findUnsealed } from './unsealed.ts';
import { readVerdicts, type Verdicts } from './verdicts.ts';

/** What sealing came to. */
export interface SealReport {
  /** Log days that were sealed, or sealed anew, in order. */
  readonly logDays: readonly LogDay[];
  /** Ids of cases that were opened or whose facts changed, sorted. */
  readonly cases: readonly string[];
}

/** Cases are brought up to date after so many log days: no more are half done if a seal dies. */
const logDaysAtOnce = 28;

/**
 * Seals all log days up to `through`: folds again what late logs or later work may have changed,
 * scores every staff-day against the days before it, calibrates, picks what stands out, and brings
 * the cases up to date. A function of what is stored: a late file makes its days, and all later
 * ones, be judged anew, and so does a verdict those after its case; what did not change is not
 * written again. `known` are the verdicts to go by, else those of the cases.
 */
export async function sealThrough(
  through: LogDay,
  pipeline: Pipeline,
  witness: ScoreWitness = () => undefined,
  known: Verdicts | null = null,
): Promise<SealReport> {
  const span = await spanOf(pipeline.manifests);
  if (span === null || span.from > through) return { logDays: [], cases: [] };
  const verdicts = known ?? (await readVerdicts(pipeline.cases));
  const unsealed = await findUnsealed(span.from, through, verdicts, pipeline);
  const late = await closeLateDays(unsealed.late, verdicts, pipeline);
  if (unsealed.first === null) return { logDays: [], cases: [...late].sort() };
  const from = addDays(unsealed.first, -explainedDays);
  await foldDays(from, await loadHistory(foldingReads(from), through, pipeline.history), pipeline);
  const days = { first: span.from, from, through };
  const { logDays, cases } = await scoreDays(days, pipeline, witness, verdicts);
  return { logDays, cases: [...new Set([...late, ...cases])].sort() };
}

/** The second half of sealing: scores the folded days from `from` to `through`. */
export async function scoreDays(
  days: DaysToScore,
  pipeline: Pipeline,
  witness: ScoreWitness,
  known: Verdicts | null = null,
): Promise<SealReport> {
  const { first, from, through } = days;
  const verdicts = known ?? (await readVerdicts(pipeline.cases));
  const ledger = await openLedger(days, pipeline, verdicts);
  const logDays: LogDay[] = [];
  const cases = new Set<string>();
  const changed = new Map<string, LogDay[]>();
  const refresh = async (begin: LogDay): Promise<void> => {
    for (const id of await refreshStaffCases(changed, begin, ledger, pipeline)) cases.add(id);
    changed.clear();
  };
  let begin = [first, from].sort().at(-1) ?? from;
  for (let logDay = begin; logDay <= through; logDay = addDays(logDay, 1)) {
    for (const actor of await scoreLogDay(logDay, ledger, pipeline, witness))
      changed.set(actor, [...(changed.get(actor) ?? []), logDay]);
    logDays.push(logDay);
    if (logDays.length % logDaysAtOnce > 0) continue;
    await refresh(begin);
    await settle(ledger.takeUnsettled(), pipeline.history);
    begin = addDays(logDay, 1);
  }
  await refresh(begin);
  for (const id of await refreshSourceCases(first, through, ledger.judge, pipeline)) cases.add(id);
  await settle(ledger.takeUnsettled(), pipeline.history);
  return { logDays, cases: [...cases].sort() };
}

/** Cases about accounts and residents after log days from `begin` on were scored. */
async function refreshStaffCases(
  changed: ReadonlyMap<string, readonly LogDay[]>,
  begin: LogDay,
  { judge, subjectPicks }: SealingLedger,
  pipeline: Pipeline,
): Promise<readonly string[]> {
  const cases: string[] = [];
  for (const actor of [...changed.keys()].sort())
    cases.push(...(await refreshCases(actor, changed.get(actor) ?? [], judge, pipeline)));
  cases.push(...(await refreshSubjectCases(subjectPicks, begin, judge, pipeline)));
  return cases;
}

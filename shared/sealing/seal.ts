import { refreshCases } from '../cases/from-history.ts';
import { refreshSourceCases } from '../cases/from-sources.ts';
import { refreshSubjectCases } from '../cases/from-subjects.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { foldDays } from './fold-days.ts';
import { loadHistory, spanOf } from './loaded-history.ts';
import { passDay, type ScoreWitness, scoreLogDay } from './score-log-day.ts';
import { firstUnsealed, openLedger } from './sealing-ledger.ts';
import { settle } from './settling.ts';
import { readVerdicts, type Verdicts } from './verdicts.ts';

/** What sealing came to. */
export interface SealReport {
  /** Log days that were sealed, or sealed anew, in order. */
  readonly logDays: readonly LogDay[];
  /** Ids of cases that were opened or whose facts changed, sorted. */
  readonly cases: readonly string[];
}

/** Explanations of a log day may change while colleagues' work of so many days later arrives. */
export const explainedDays = 7;

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
  const stored = await loadHistory(span.from, through, pipeline.history);
  const verdicts = known ?? (await readVerdicts(pipeline.cases));
  const first = firstUnsealed([...stored.values()].flat(), verdicts);
  if (first === null) return { logDays: [], cases: [] };
  const from = addDays(first, -explainedDays);
  await foldDays(from, stored, pipeline);
  return scoreDays(from, through, span.from, pipeline, witness, verdicts);
}

/** The second half of sealing: scores the folded days from `from` to `through`. */
export async function scoreDays(
  from: LogDay,
  through: LogDay,
  first: LogDay,
  pipeline: Pipeline,
  witness: ScoreWitness,
  known: Verdicts | null = null,
): Promise<SealReport> {
  const verdicts = known ?? (await readVerdicts(pipeline.cases));
  const ledger = await openLedger({ first, from, through }, pipeline, verdicts);
  const changed = new Map<string, LogDay[]>();
  const logDays: LogDay[] = [];
  for (let logDay = first; logDay <= through; logDay = addDays(logDay, 1)) {
    if (logDay < from) passDay(logDay, ledger);
    else {
      for (const actor of await scoreLogDay(logDay, ledger, pipeline, witness))
        changed.set(actor, [...(changed.get(actor) ?? []), logDay]);
      logDays.push(logDay);
    }
  }
  const cases: string[] = [];
  for (const actor of [...changed.keys()].sort())
    cases.push(...(await refreshCases(actor, changed.get(actor) ?? [], ledger.judge, pipeline)));
  cases.push(...(await refreshSubjectCases(ledger.subjectPicks, ledger.judge, pipeline)));
  cases.push(...(await refreshSourceCases(first, through, ledger.judge, pipeline)));
  await settle(ledger.unsettled, pipeline.history);
  return { logDays, cases: cases.sort() };
}

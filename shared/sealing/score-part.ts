import { addDays } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { closeLateDays } from './close-late-days.ts';
import { type SealReport, scoreDays } from './seal.ts';
import type { DaysToScore } from './seal-plan.ts';
import { findUnsealed } from './unsealed.ts';
import { readVerdicts } from './verdicts.ts';

/** A part of the scoring, and what is left after it. */
export interface ScoredPart extends SealReport {
  /** null: it was the last part. */
  readonly next: DaysToScore | null;
}

/**
 * Scores at most so many log days of what is to be scored: a night's seal in one part, the logs of a
 * year that are brought in at once in several. The parts come to the same as the whole. The last
 * one closes days whose logs came months late, too.
 */
export async function scorePart(
  { first, from, through }: DaysToScore,
  logDaysMax: number,
  pipeline: Pipeline,
): Promise<ScoredPart> {
  const begin = from > first ? from : first;
  const end = addDays(begin, logDaysMax - 1);
  const until = end < through ? end : through;
  const report = await scoreDays({ first, from, through: until }, pipeline, () => undefined);
  if (until < through) return { ...report, next: { first, from: addDays(until, 1), through } };
  const verdicts = await readVerdicts(pipeline.cases);
  const { late } = await findUnsealed(first, through, verdicts, pipeline);
  const cases = await closeLateDays(late, verdicts, pipeline);
  return { ...report, cases: [...new Set([...report.cases, ...cases])].sort(), next: null };
}

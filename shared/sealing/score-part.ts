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
 * year that are brought in at once in several. The parts come to the same as the whole. Days
 * whose logs came months late are closed before, as in one piece: they may be part of the past.
 */
export async function scorePart(
  { first, from, through }: DaysToScore,
  logDaysMax: number,
  pipeline: Pipeline,
): Promise<ScoredPart> {
  const begin = from > first ? from : first;
  const end = addDays(begin, logDaysMax - 1);
  const until = end < through ? end : through;
  const verdicts = await readVerdicts(pipeline.cases);
  const { late } = await findUnsealed(first, through, verdicts, pipeline);
  const closed = await closeLateDays(late, verdicts, pipeline);
  const days = { first, from, through: until };
  const { logDays, cases } = await scoreDays(days, pipeline, () => undefined, verdicts);
  const next = until < through ? { first, from: addDays(until, 1), through } : null;
  return { logDays, cases: [...new Set([...closed, ...cases])].sort(), next };
}

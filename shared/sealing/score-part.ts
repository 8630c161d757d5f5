import { unpackSubjects } from '../history/touched-subjects.ts';
import { judgeOf } from '../judging.ts';
import { addDays } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { eachAccount } from './each-account.ts';
import { type SealReport, scoreDays } from './seal.ts';
import type { DaysToScore } from './seal-plan.ts';

/** A part of the scoring, and what is left after it. */
export interface ScoredPart extends SealReport {
  /** null: it was the last part. */
  readonly next: DaysToScore | null;
}

/**
 * Scores at most so many log days of what is to be scored: a night's seal in one part, the logs of a
 * year that are brought in at once in several. The parts come to the same as the whole.
 */
export async function scorePart(
  { first, from, through }: DaysToScore,
  logDaysMax: number,
  pipeline: Pipeline,
): Promise<ScoredPart> {
  const begin = from > first ? from : first;
  const end = addDays(begin, logDaysMax - 1);
  const until = end < through ? end : through;
  await recallWork({ first, from, through }, pipeline);
  const report = await scoreDays(from, until, first, pipeline, () => undefined);
  const next = until < through ? { first, from: addDays(until, 1), through } : null;
  return { ...report, next };
}

/** What staff wrote explains accesses in cases, too: whoever folded it knew it, elsewhere. */
async function recallWork(
  { first, through }: DaysToScore,
  { settings, history, subjectKey }: Pipeline,
): Promise<void> {
  const { work } = judgeOf(settings, subjectKey);
  await eachAccount(first, through, history, (days) => {
    for (const { actor, logDay, digest, subjects } of days)
      if (digest !== '') work.set(actor, logDay, unpackSubjects(subjects).written);
  });
}

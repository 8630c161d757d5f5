import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { closeLateDays } from './close-late-days.ts';
import { explainedDays } from './kept-past.ts';
import { spanOf } from './loaded-history.ts';
import { sectionsBetween } from './sections.ts';
import { findUnsealed } from './unsealed.ts';
import { readVerdicts } from './verdicts.ts';

/** The days that are to be scored; all of them are folded already. */
export interface DaysToScore {
  /** The first log day of all logs. */
  readonly first: LogDay;
  readonly from: LogDay;
  readonly through: LogDay;
}

/** One seal in pieces: every section is folded by itself, then everything is scored. */
export interface SealPlan extends DaysToScore {
  /** The sections to fold; null: the accounts that `staff.csv` does not place. */
  readonly sections: readonly (string | null)[];
}

/** What sealing has to do once late days are closed. */
export interface PlannedSeal {
  /** null: all is sealed. */
  readonly plan: SealPlan | null;
  /** Ids of cases that were opened or whose facts changed because logs came months late. */
  readonly cases: readonly string[];
}

/** What sealing up to a log day has to do. Writes nothing but late days (`close-late-days.ts`). */
export async function planSeal(through: LogDay, pipeline: Pipeline): Promise<PlannedSeal> {
  const { settings, history } = pipeline;
  const span = await spanOf(pipeline.manifests);
  if (span === null || span.from > through) return { plan: null, cases: [] };
  const verdicts = await readVerdicts(pipeline.cases);
  const { first, late } = await findUnsealed(span.from, through, verdicts, pipeline);
  const cases = await closeLateDays(late, verdicts, pipeline);
  if (first === null) return { plan: null, cases };
  const from = addDays(first, -explainedDays);
  const sections = await sectionsBetween(from, through, settings.staff, history);
  return { plan: { first: span.from, from, through, sections }, cases };
}

import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
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

/** What sealing up to a log day has to do; null: all of it is sealed. Writes nothing. */
export async function planSeal(
  through: LogDay,
  pipeline: Pick<Pipeline, 'settings' | 'history' | 'manifests' | 'cases'>,
): Promise<SealPlan | null> {
  const { settings, history, manifests, cases } = pipeline;
  const span = await spanOf(manifests);
  if (span === null || span.from > through) return null;
  const verdicts = await readVerdicts(cases);
  const { first } = await findUnsealed(span.from, through, verdicts, pipeline);
  if (first === null) return null;
  const from = addDays(first, -explainedDays);
  const sections = await sectionsBetween(from, through, settings.staff, history);
  return { first: span.from, from, through, sections };
}

import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import { eachAccount } from './each-account.ts';
import { spanOf } from './loaded-history.ts';
import { explainedDays } from './seal.ts';
import { firstUnsealed } from './sealing-ledger.ts';
import { sectionsBetween } from './sections.ts';
import { readVerdicts } from './verdicts.ts';

/** The days that are to be scored; all of them are folded already. */
export interface DaysToScore {
  /** The first log day of all logs, and so of the past that a day is scored against. */
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
  {
    settings,
    history,
    manifests,
    cases,
  }: Pick<Pipeline, 'settings' | 'history' | 'manifests' | 'cases'>,
): Promise<SealPlan | null> {
  const span = await spanOf(manifests);
  if (span === null || span.from > through) return null;
  const verdicts = await readVerdicts(cases);
  const found: LogDay[] = [];
  await eachAccount(span.from, through, history, (days) => {
    const unsealed = firstUnsealed(days, verdicts);
    if (unsealed !== null) found.push(unsealed);
  });
  const [unsealed] = found.sort();
  if (unsealed === undefined) return null;
  const from = addDays(unsealed, -explainedDays);
  const sections = await sectionsBetween(from, through, settings.staff, history);
  return { first: span.from, from, through, sections };
}

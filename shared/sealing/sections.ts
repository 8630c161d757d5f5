import type { StoredDay } from '../history/contribution.ts';
import type { SubjectKeys } from '../history/key-rotation.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { Pipeline } from '../pipeline.ts';
import type { HistoryStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { tenureOn } from '../settings/tenure-on.ts';
import { staffBetween } from './each-account.ts';
import { foldDays } from './fold-days.ts';
import { foldingReads } from './kept-past.ts';
import { loadHistory } from './loaded-history.ts';
import type { DaysToScore } from './seal-plan.ts';

type Staff = Settings['staff'];

/** The section that `staff.csv` places an account in on a log day; null: in none. */
export function sectionOn(staff: Staff, actor: string, logDay: LogDay): string | null {
  return tenureOn(staff, actor, logDay)?.section ?? null;
}

/** The sections whose accounts did something from `from` to `through`, sorted; null comes first. */
export async function sectionsBetween(
  from: LogDay,
  through: LogDay,
  staff: Staff,
  history: HistoryStore,
): Promise<readonly (string | null)[]> {
  const sections = new Set<string | null>();
  for (let day = from; day <= through; day = addDays(day, 1))
    for (const actor of await history.staffOn(day)) sections.add(sectionOn(staff, actor, day));
  const named = [...sections].filter((section) => section !== null).sort();
  return sections.has(null) ? [null, ...named] : named;
}

/**
 * Folds the staff-days of one section from `from` to `through` anew. It loads the accounts that
 * were ever in the section, with their days as far back as own work explains, because explanations
 * ask for what they wrote elsewhere before; of somebody who was transferred it writes only the days
 * in this section.
 */
export async function foldSection(
  section: string | null,
  { from, through }: Pick<DaysToScore, 'from' | 'through'>,
  pipeline: Pick<Pipeline, 'settings' | 'history' | keyof SubjectKeys>,
): Promise<void> {
  const { staff } = pipeline.settings;
  const isOurs = ({ actor, logDay }: StoredDay) => sectionOn(staff, actor, logDay) === section;
  const actors = await accountsOf(section, from, through, pipeline);
  const history = historyOf(actors, isOurs, pipeline.history);
  const stored = await loadHistory(foldingReads(from), through, history);
  await foldDays(from, stored, { ...pipeline, history });
}

/** Without a section there are no colleagues: those who did something suffice. */
async function accountsOf(
  section: string | null,
  from: LogDay,
  through: LogDay,
  { settings, history }: Pick<Pipeline, 'settings' | 'history'>,
): Promise<readonly string[]> {
  if (section === null) return staffBetween(from, through, history);
  return [...settings.staff]
    .filter(([, tenures]) => tenures.some((tenure) => tenure.section === section))
    .map(([actor]) => actor);
}

/** The history of these accounts; days that are another section's to write are let pass. */
function historyOf(
  actors: readonly string[],
  isOurs: (day: StoredDay) => boolean,
  history: HistoryStore,
): HistoryStore {
  return {
    ...history,
    staffOn: async () => actors,
    putDay: async (day, replaces) => !isOurs(day) || history.putDay(day, replaces),
  };
}

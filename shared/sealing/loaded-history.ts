import type { HistoryDay, KeptDay } from '../calibration/staff-history.ts';
import type { LookedDay } from '../detectors/hot-subject-looks.ts';
import type { StoredDay } from '../history/contribution.ts';
import { unpackDayFigures, unpackDayVector } from '../history/day-vector.ts';
import { unpackSubjects } from '../history/touched-subjects.ts';
import type { Judge } from '../judging.ts';
import { addDays, type LogDay, numberOfLogDay } from '../log-day.ts';
import type { HistoryStore, ManifestStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { tenureOn } from '../settings/tenure-on.ts';

/** Reads how many accounts at a time. */
const accountsAtOnce = 32;

/** Loads what is stored from `from` to `through`, by actor; of nobody who did nothing in that time. */
export async function loadHistory(
  from: LogDay,
  through: LogDay,
  history: HistoryStore,
): Promise<ReadonlyMap<string, readonly StoredDay[]>> {
  const actors = new Set<string>();
  for (let day = from; day <= through; day = addDays(day, 1))
    for (const actor of await history.staffOn(day)) actors.add(actor);
  const stored = new Map<string, readonly StoredDay[]>();
  const sorted = [...actors].sort();
  for (let at = 0; at < sorted.length; at += accountsAtOnce) {
    const batch = sorted.slice(at, at + accountsAtOnce);
    const days = await Promise.all(batch.map((actor) => history.days(actor, from, through)));
    for (const [place, actor] of batch.entries()) stored.set(actor, days[place] ?? []);
  }
  return stored;
}

/** First and last log day of all files that were read; null: there are none. */
export async function spanOf(
  manifests: ManifestStore,
): Promise<{ readonly from: LogDay; readonly until: LogDay } | null> {
  const days: LogDay[] = [];
  for await (const { from, until } of manifests.all())
    if (from !== null && until !== null) days.push(from, until);
  days.sort();
  const [from] = days;
  const until = days.at(-1);
  return from === undefined || until === undefined ? null : { from, until };
}

/** Whom an account looked at on a folded day. */
export function lookedDayOf(
  { actor, logDay, subjects }: StoredDay,
  settings: Pick<Settings, 'staff'>,
): LookedDay {
  return {
    day: numberOfLogDay(logDay),
    tenure: tenureOn(settings.staff, actor, logDay),
    unexplained: unpackSubjects(subjects).unexplained,
  };
}

/** What is kept of a folded day that no baseline reaches back to. */
export function keptDayOf({ logDay, vector }: StoredDay): KeptDay {
  return { day: numberOfLogDay(logDay), vector: unpackDayFigures(vector) };
}

/** A folded day of an account, placed in working time. */
export function historyDayOf(
  stored: StoredDay,
  settings: Pick<Settings, 'staff'>,
  judge: Judge,
  workingDaysUpTo: (day: number) => number,
): HistoryDay {
  const { day, tenure, unexplained } = lookedDayOf(stored, settings);
  return {
    day,
    workingDays: workingDaysUpTo(day),
    isOpen: judge.calendar.isOpenDay(stored.logDay, tenure?.section ?? null),
    tenure,
    vector: unpackDayVector(stored.vector),
    unexplained,
  };
}

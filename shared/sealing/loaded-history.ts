import type { HistoryDay, KeptDay } from '../calibration/staff-history.ts';
import type { LookedDay } from '../detectors/hot-subject-looks.ts';
import type { StoredDay } from '../history/contribution.ts';
import { unpackDayFigures, unpackDayVector } from '../history/day-vector.ts';
import type { Judge } from '../judging.ts';
import { type LogDay, numberOfLogDay } from '../log-day.ts';
import type { HistoryStore, ManifestStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { tenureOn } from '../settings/tenure-on.ts';
import { eachAccount, staffBetween } from './each-account.ts';

/** Loads what is stored from `from` to `through`, by actor; of nobody who did nothing in that time. */
export async function loadHistory(
  from: LogDay,
  through: LogDay,
  history: HistoryStore,
): Promise<ReadonlyMap<string, readonly StoredDay[]>> {
  const stored = new Map<string, readonly StoredDay[]>();
  const actors = await staffBetween(from, through, history);
  const daysOf = (actor: string) => history.days(actor, from, through);
  await eachAccount(actors, daysOf, (actor, days) => stored.set(actor, days));
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

/** Whom an account looked at on a folded day; `unexplained` are those without recorded work. */
export function lookedDayOf(
  { actor, logDay }: StoredDay,
  unexplained: readonly bigint[],
  { staff }: Pick<Settings, 'staff'>,
): LookedDay {
  return { day: numberOfLogDay(logDay), tenure: tenureOn(staff, actor, logDay), unexplained };
}

/** What is kept of a folded day that no baseline reaches back to. */
export function keptDayOf({ logDay, vector }: StoredDay): KeptDay {
  return { day: numberOfLogDay(logDay), vector: unpackDayFigures(vector) };
}

/** A folded day of an account, placed in working time. */
export function historyDayOf(
  { logDay, vector }: StoredDay,
  { day, tenure, unexplained }: LookedDay,
  { calendar }: Judge,
  workingDaysUpTo: (day: number) => number,
): HistoryDay {
  return {
    day,
    workingDays: workingDaysUpTo(day),
    isOpen: calendar.isOpenDay(logDay, tenure?.section ?? null),
    tenure,
    vector: unpackDayVector(vector),
    unexplained,
  };
}

import type { StoredDay } from '../history/contribution.ts';
import { addDays, type LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';

/** Reads how many accounts at a time. */
const accountsAtOnce = 32;

/** Everybody who has a stored day from `from` to `through` (inclusive), sorted. */
export async function staffBetween(
  from: LogDay,
  through: LogDay,
  history: Pick<HistoryStore, 'staffOn'>,
): Promise<readonly string[]> {
  const actors = new Set<string>();
  for (let day = from; day <= through; day = addDays(day, 1))
    for (const actor of await history.staffOn(day)) actors.add(actor);
  return [...actors].sort();
}

/**
 * Shows the stored days of every account from `from` to `through`, account by account: nothing is
 * kept, so that it takes little memory however large the town is.
 */
export async function eachAccount(
  from: LogDay,
  through: LogDay,
  history: HistoryStore,
  visit: (days: readonly StoredDay[]) => void,
): Promise<void> {
  const actors = await staffBetween(from, through, history);
  for (let at = 0; at < actors.length; at += accountsAtOnce) {
    const batch = actors.slice(at, at + accountsAtOnce);
    const stored = await Promise.all(batch.map((actor) => history.days(actor, from, through)));
    for (const days of stored) visit(days);
  }
}

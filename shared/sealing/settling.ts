import type { SealedDay, StoredDay } from '../history/contribution.ts';
import { isDigestOnArrival } from '../history/contributions-digest.ts';
import { awaitingCases, isSameDay, isUnsettled, sealedAs } from '../history/stored-day.ts';
import type { HistoryStore } from '../ports.ts';

/** What sealing one staff-day came to. */
export interface SealedWrite {
  readonly after: StoredDay;
  /** The account's cases must be looked at: something fires on the day, or did. */
  readonly concerns: boolean;
  /** Cases depend on it: it counts as sealed only once `settle` has been called. */
  readonly settled: boolean;
}

/**
 * Writes what sealing says of a day where it is something new. A day that cases depend on is
 * written unsettled first, so that a seal that dies before the cases are up to date is done again.
 * A day whose logs came since the folding began stays unsealed; the next seal takes it.
 */
export async function writeSealed(
  day: StoredDay,
  sealed: SealedDay,
  history: HistoryStore,
): Promise<SealedWrite> {
  const after = sealedAs(day, sealed);
  if (isSameDay(day, after)) return { after, concerns: false, settled: true };
  const fires = after.fired.length > 0 || day.fired.length > 0 || isUnsettled(day);
  const isArriving = isDigestOnArrival(day.digest);
  const waits = fires || sealed.subjects.length > 0 || isArriving;
  const written = await history.putDay(waits ? awaitingCases(after) : after, day.digest);
  return { after, concerns: written && fires, settled: !(written && waits) || isArriving };
}

/** Seals the days whose cases are up to date now. */
export async function settle(days: readonly StoredDay[], history: HistoryStore): Promise<void> {
  for (const day of days) await history.putDay(day, day.digest);
}

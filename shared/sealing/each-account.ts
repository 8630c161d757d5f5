import { addDays, type LogDay } from '../log-day.ts';
import type { HistoryStore } from '../ports.ts';

/** Reads how many accounts at a time. */
const accountsAtOnce = 32;

/** Who has stored days, and on how many log days of a span somebody has. */
export interface StaffSpan {
  /** Sorted. */
  readonly actors: readonly string[];
  /** How many accounts have a stored day, by log day; days without any are left out. In order. */
  readonly counts: ReadonlyMap<LogDay, number>;
}

/** Everybody who has a stored day from `from` to `through` (inclusive), and how many on which day. */
export async function staffSpan(
  from: LogDay,
  through: LogDay,
  history: Pick<HistoryStore, 'staffOn'>,
): Promise<StaffSpan> {
  const actors = new Set<string>();
  const counts = new Map<LogDay, number>();
  for (let day = from; day <= through; day = addDays(day, 1)) {
    const staff = await history.staffOn(day);
    for (const actor of staff) actors.add(actor);
    if (staff.length > 0) counts.set(day, staff.length);
  }
  return { actors: [...actors].sort(), counts };
}

/** Everybody who has a stored day from `from` to `through` (inclusive), sorted. */
export async function staffBetween(
  from: LogDay,
  through: LogDay,
  history: Pick<HistoryStore, 'staffOn'>,
): Promise<readonly string[]> {
  return (await staffSpan(from, through, history)).actors;
}

/**
 * Reads something of every account, and shows it account by account: nothing is kept, so that it
 * takes little memory however large the town is.
 */
export async function eachAccount<Read>(
  actors: readonly string[],
  read: (actor: string) => Promise<Read>,
  visit: (actor: string, found: Read) => void,
): Promise<void> {
  for (let at = 0; at < actors.length; at += accountsAtOnce) {
    const batch = actors.slice(at, at + accountsAtOnce);
    const found = await Promise.all(
      batch.map(async (actor) => [actor, await read(actor)] as const),
    );
    for (const [actor, one] of found) visit(actor, one);
  }
}

import { actionsBefore } from '../cases/actions-before.ts';
import { pathContext } from '../escalation/path-context.ts';
import { limits } from '../limits.ts';
import { zoneShift } from '../log-day.ts';
import type { CaseRecord, CaseStore } from '../ports.ts';
import type { Settings } from '../settings/settings.ts';
import { pendingOf } from './pending.ts';
import { isPressing, type Pressing, pressingOf } from './pressing.ts';

/** A case in which something waits for people. */
export interface PressingCase {
  readonly record: CaseRecord;
  readonly pressing: Pressing;
}

/** The cases in which something waits for people, among the newest that were looked at. */
export interface PressingCases {
  /** What is overdue comes first, then what is due today; in each, what has waited longest. */
  readonly cases: readonly PressingCase[];
  /** How many cases were looked at; null: all of them. */
  readonly looked: number | null;
}

type Reading = Pick<CaseStore, 'read'>;

/**
 * Looks for what is overdue, due today or undecided at `now` (ms since 1970), in the newest
 * `limits.pressingCasesMax` cases: closed ones too, of which the law may still ask for a report.
 */
export async function pressingCases(
  store: Pick<CaseStore, 'read' | 'list'>,
  settings: Settings,
  now: number,
): Promise<PressingCases> {
  const cases: PressingCase[] = [];
  let looked = 0;
  let next: string | null = null;
  do {
    const page = await store.list({ kind: 'all' }, next);
    looked += page.records.length;
    const pressing = await pressingOfAll(store, page.records, settings, now);
    for (const record of page.records) {
      const one = pressing.get(record.facts.id);
      if (one !== undefined && isPressing(one)) cases.push({ record, pressing: one });
    }
    next = page.next;
  } while (next !== null && looked < limits.pressingCasesMax);
  cases.sort((one, other) => rankOf(one) - rankOf(other) || sinceOf(one) - sinceOf(other));
  return { cases, looked: next === null ? null : looked };
}

/** What of each case waits for people at `now` (ms since 1970), by its id. */
export async function pressingOfAll(
  store: Reading,
  records: readonly CaseRecord[],
  settings: Settings,
  now: number,
): Promise<ReadonlyMap<string, Pressing>> {
  const context = pathContext(settings);
  const shift = zoneShift(settings.organisation.timeZone);
  const entries = await Promise.all(
    records.map(async ({ facts: { id } }): Promise<readonly [string, Pressing][]> => {
      const stored = await store.read(id);
      if (stored === null) return [];
      const before = await actionsBefore(stored, store);
      return [[id, pressingOf(pendingOf(stored, { ...context, before }, now), now, shift)]];
    }),
  );
  return new Map(entries.flat());
}

function rankOf({ pressing: { overdue, today } }: PressingCase): number {
  if (overdue.length > 0) return 0;
  return today.length > 0 ? 1 : 2;
}

function sinceOf({ pressing: { overdue, today, decisions } }: PressingCase): number {
  return Math.min(...[...overdue, ...today, ...decisions].map(({ at }) => at));
}

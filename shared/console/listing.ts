import type { CaseStatus, Severity } from '../cases/case.ts';
import { successorOf } from '../cases/transitions.ts';
import type { CaseRecord, CaseStore } from '../ports.ts';

/** What a reader asked the list for; null: all. */
export interface CaseFilter {
  readonly status: CaseStatus | null;
  readonly severity: Severity | null;
}

/** One page of the list. */
export interface CaseListing {
  readonly records: readonly CaseRecord[];
  /** How many cases were looked at for it. */
  readonly looked: number;
  /** Where to read on; null: nothing is left. */
  readonly next: string | null;
}

const matchesWanted = 25;
const storePagesMax = 10;

/**
 * One page of the list, newest first. The store does not filter, so its pages are read until
 * enough cases match; the bound keeps one request short when almost none does.
 */
export async function listCases(
  cases: Pick<CaseStore, 'list' | 'read'>,
  filter: CaseFilter,
  after: string | null,
): Promise<CaseListing> {
  const records: CaseRecord[] = [];
  let looked = 0;
  let next = after;
  for (let page = 0; page < storePagesMax && records.length < matchesWanted; page += 1) {
    const read = await cases.list({ kind: 'all' }, next);
    looked += read.records.length;
    const matching = read.records.filter((record) => matches(record, filter));
    records.push(...(await withoutSuperseded(matching, cases)));
    next = read.next;
    if (next === null) break;
  }
  return { records, looked, next };
}

/** A case that goes on under another id stands there. It counts as closed: only those are asked. */
async function withoutSuperseded(
  records: readonly CaseRecord[],
  cases: Pick<CaseStore, 'read'>,
): Promise<readonly CaseRecord[]> {
  const isLive = await Promise.all(
    records.map(async ({ facts, status }) => {
      const stored = status === 'closed' ? await cases.read(facts.id) : null;
      return stored === null || successorOf(stored.actions) === null;
    }),
  );
  return records.filter((_, index) => isLive[index]);
}

function matches(record: CaseRecord, { status, severity }: CaseFilter): boolean {
  return (
    (status === null || record.status === status) &&
    (severity === null || record.facts.severity === severity)
  );
}

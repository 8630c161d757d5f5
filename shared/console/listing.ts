import type { CaseStatus, Severity } from '../cases/case.ts';
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
  cases: Pick<CaseStore, 'list'>,
  filter: CaseFilter,
  after: string | null,
): Promise<CaseListing> {
  const records: CaseRecord[] = [];
  let looked = 0;
  let next = after;
  for (let page = 0; page < storePagesMax && records.length < matchesWanted; page += 1) {
    const read = await cases.list({ kind: 'all' }, next);
    looked += read.records.length;
    records.push(...read.records.filter((record) => matches(record, filter)));
    next = read.next;
    if (next === null) break;
  }
  return { records, looked, next };
}

function matches(record: CaseRecord, { status, severity }: CaseFilter): boolean {
  return (
    (status === null || record.status === status) &&
    (severity === null || record.facts.severity === severity)
  );
}

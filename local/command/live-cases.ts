import { successorOf } from '../../shared/cases/transitions.ts';
import type { CaseRecord, CaseStore } from '../../shared/ports.ts';

/** Every case that has not gone on under another id, newest first. */
export async function liveCases(cases: CaseStore): Promise<readonly CaseRecord[]> {
  const live: CaseRecord[] = [];
  let next: string | null = null;
  do {
    const page = await cases.list({ kind: 'all' }, next);
    for (const record of page.records) {
      if (!(await isSuperseded(record, cases))) live.push(record);
    }
    next = page.next;
  } while (next !== null);
  return live;
}

/** Superseded cases count as closed, so only the log of closed ones need be asked. */
async function isSuperseded({ facts, status }: CaseRecord, cases: CaseStore): Promise<boolean> {
  if (status !== 'closed') return false;
  const stored = await cases.read(facts.id);
  return stored !== null && successorOf(stored.actions) !== null;
}

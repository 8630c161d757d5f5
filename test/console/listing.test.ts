import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../shared/adapters/local/sqlite-store.ts';
import { type Severity, severities } from '../../shared/cases/case.ts';
import { listCases } from '../../shared/console/listing.ts';
import { limits } from '../../shared/limits.ts';
import { exportCase, seedCases } from './sample-cases.ts';

/** A real store with `count` cases, whose severities go round. */
async function storeOf(count: number) {
  const { cases } = openSqliteStore(':memory:');
  await seedCases(cases);
  const sample = await cases.read(exportCase);
  if (sample === null) throw new Error('There is no sample case.');
  const { cases: many } = openSqliteStore(':memory:');
  const ids: { id: string; severity: Severity }[] = [];
  for (let n = 0; n < count; n += 1) {
    const severity = severities[n % severities.length] ?? 'low';
    const id = `C-${n.toString(16).padStart(16, '0')}`;
    await many.write({ ...sample.record, facts: { ...sample.record.facts, id, severity } });
    ids.push({ id, severity });
  }
  return { cases: many, ids };
}

describe('reading the list page by page', () => {
  it('shows every matching case exactly once, whatever the filter', async () => {
    const { cases, ids } = await storeOf(limits.casePageMax * 3 + 7);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(null, ...severities), async (severity) => {
        const seen: string[] = [];
        let after: string | null = null;
        do {
          const page = await listCases(cases, { status: null, severity }, after);
          seen.push(...page.records.map(({ facts }) => facts.id));
          after = page.next;
        } while (after !== null);
        const wanted = ids.filter((one) => severity === null || one.severity === severity);
        expect(seen.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      }),
      { numRuns: 10 },
    );
  });

  it('does not read the whole store for a filter that nothing matches', async () => {
    const { cases } = await storeOf(limits.casePageMax * 11);
    const page = await listCases(cases, { status: 'closed', severity: null }, null);
    expect(page.records).toEqual([]);
    expect(page.looked).toBe(limits.casePageMax * 10);
    expect(page.next).not.toBeNull();
  });
});

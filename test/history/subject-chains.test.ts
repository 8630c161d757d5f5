import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSubjectChains, type SubjectChains } from '../../shared/history/subject-chains.ts';
import { createWorkRecords } from '../../shared/history/work-records.ts';

function valuesOf(chains: SubjectChains, subject: bigint): readonly number[] {
  const values: number[] = [];
  chains.visit(subject, (value) => values.push(value));
  return values;
}

/** Close together in their lower halves, so that they meet in the table. */
const subjectOf = (number: number) => (BigInt(number % 7) << 32n) | BigInt(number);

it('keeps what a map of lists would keep, the latest first, however much is added', () => {
  const entry = fc.tuple(fc.nat(2_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
  fc.assert(
    fc.property(fc.array(entry, { minLength: 500, maxLength: 3_000 }), (entries) => {
      const chains = createSubjectChains();
      const lists = new Map<number, number[]>();
      for (const [number, value] of entries) {
        chains.add(subjectOf(number), value);
        lists.set(number, [value, ...(lists.get(number) ?? [])]);
      }
      const even = chains.renumbered((value) => (value % 2 === 0 ? value / 2 : null));
      expect(chains.size).toBe(entries.length);
      for (let number = 0; number <= 2_000; number += 1) {
        const list = lists.get(number) ?? [];
        expect(valuesOf(chains, subjectOf(number))).toEqual(list);
        expect(valuesOf(even, subjectOf(number))).toEqual(
          list.filter((value) => value % 2 === 0).map((value) => value / 2),
        );
      }
    }),
    { numRuns: 10 },
  );
});

it('the records of work let go of what was replaced, and say the same', () => {
  const work = createWorkRecords(() => '住民課');
  const subjects = (from: number) =>
    Array.from({ length: 40_000 }, (_, index) => BigInt(from + index));
  work.set('S2', '2026-04-01', [7n]);
  for (let version = 0; version < 5; version += 1) work.set('S1', '2026-04-01', subjects(version));

  expect(work.ownWrite('S1', 4n, '2026-04-02', 1)).toBe('2026-04-01');
  expect(work.ownWrite('S1', 3n, '2026-04-02', 1)).toBeNull();
  expect(work.ownWrite('S1', 40_003n, '2026-04-02', 1)).toBe('2026-04-01');
  expect(work.colleaguesWhoWrote('S1', '住民課', 7n, '2026-04-02', 1)).toEqual(['S2']);
});

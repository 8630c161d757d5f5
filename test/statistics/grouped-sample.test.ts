import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GroupedSampling,
  groupedSample,
  mayBeSampled,
  type RankedRow,
} from '../../shared/statistics/grouped-sample.ts';

interface Row extends RankedRow {
  readonly group: bigint | null;
}

const sampling: GroupedSampling<Row> = {
  groupOf: ({ group }) => group,
  rowsOfGroup: 3,
  rowsEnough: 8,
};

/** Few groups and ranks, so that ties, full groups and full samples are common. */
const anyRows: fc.Arbitrary<Row[]> = fc
  .uniqueArray(
    fc.record({
      identity: fc.bigInt({ min: 0n, max: 60n }),
      rank: fc.integer({ min: 1, max: 5 }),
      group: fc.option(fc.bigInt({ min: 0n, max: 6n })),
    }),
    { selector: ({ identity }) => identity, maxLength: 40 },
  )
  .map((rows): Row[] => rows);

const runs = { numRuns: 1_000 };

function kept(rows: readonly Row[]): Row[] {
  return [...groupedSample(rows, sampling).groups.values()].flat();
}

describe('a sample of groups', () => {
  it('of what samples of parts kept is the sample of the whole, however the parts overlap', () => {
    const anyParts = anyRows.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(fc.shuffledSubarray(rows), { minLength: 1, maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(anyParts, ([rows, parts]) => {
        const covered = new Set(parts.flat());
        const all = [...parts, rows.filter((row) => !covered.has(row))];
        const merged = groupedSample(new Set(all.flatMap(kept)), sampling);
        expect(merged).toEqual(groupedSample(rows, sampling));
      }),
      runs,
    );
  });

  it('does not change by rows that are added to it and that it leaves out', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const whole = groupedSample(rows, sampling);
        expect(groupedSample([...kept(rows)].reverse(), sampling)).toEqual(whole);
      }),
      runs,
    );
  });

  it('takes in only rows of which it says that it may', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(39), (rows, count) => {
        const before = groupedSample(rows.slice(0, count), sampling);
        const after = new Set(kept(rows));
        for (const row of rows.slice(count))
          if (!mayBeSampled(row, before, sampling)) expect(after).not.toContain(row);
      }),
      runs,
    );
  });

  it('holds the lowest ranks of each group, groups ascending, until there are enough rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { groups, boundary } = groupedSample(rows, sampling);
        const count = [...groups.values()].flat().length;
        expect(count).toBeLessThan(sampling.rowsEnough + sampling.rowsOfGroup);
        expect(boundary === null || count >= sampling.rowsEnough).toBe(true);
        expect([...groups.keys()]).toEqual([...groups.keys()].toSorted((a, b) => Number(a - b)));
        for (const row of rows) {
          const isBeyond = row.group === null || (boundary !== null && row.group > boundary);
          const own = isBeyond ? [] : (groups.get(row.group) ?? []);
          const isKept = own.includes(row);
          expect(isKept || isBeyond || own.every(({ rank }) => rank <= row.rank)).toBe(true);
          expect(isKept && isBeyond).toBe(false);
        }
      }),
      runs,
    );
  });
});

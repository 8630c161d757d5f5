import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import {
  collectRuns,
  missingFrom,
  numbersIn,
  packRuns,
  type SequenceRun,
  sequenceRunsMax,
  uniteRuns,
  unpackRuns,
} from '../../shared/history/source-day-runs.ts';

const number = fc.oneof(fc.nat(40), fc.nat(999_999_999_999_999));

function collected(numbers: readonly number[]): readonly SequenceRun[] | null {
  const runs = collectRuns();
  for (const one of numbers) runs.add(one);
  return runs.runs();
}

function numbersOf(runs: readonly SequenceRun[]): number[] {
  return runs.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

describe('runs of numbers', () => {
  it('hold exactly the numbers that were added, in order, none touching the next', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const runs = collected(numbers) ?? [];
        const expected = [...new Set(numbers)].sort((a, b) => a - b);
        expect(numbersOf(runs)).toEqual(expected);
        expect(numbersIn(runs)).toBe(expected.length);
        for (const [index, { first }] of runs.entries()) {
          if (index > 0) expect(first).toBeGreaterThan((runs[index - 1]?.last ?? 0) + 1);
        }
      }),
    );
  });

  it('are united as sets are, and missing is what the set does not hold', () => {
    const some = fc.array(fc.nat(60));
    fc.assert(
      fc.property(some, some, fc.nat(30), fc.nat(40), (a, b, after, width) => {
        const united = uniteRuns([...(collected(a) ?? []), ...(collected(b) ?? [])]);
        const both = new Set([...a, ...b]);
        expect(new Set(numbersOf(united))).toEqual(both);
        const before = after + 1 + width;
        const expected = Array.from({ length: width }, (_, index) => after + 1 + index).filter(
          (one) => !both.has(one),
        );
        expect(numbersOf(missingFrom(united, after, before))).toEqual(expected);
      }),
    );
  });

  it('come back from their bytes, and damaged bytes are refused', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        const runs = collected(numbers) ?? [];
        expect(unpackRuns(packRuns(runs))).toEqual(runs);
      }),
    );
    expect(() => unpackRuns(Uint8Array.of(2, 1, 1))).toThrow(BrokenPromiseError);
    expect(() => unpackRuns(Uint8Array.of(0, 1))).toThrow(BrokenPromiseError);
  });

  it('are collected from any order, and given up where they are too many', () => {
    const count = 2 * sequenceRunsMax;
    const evens = Array.from({ length: count }, (_, index) => 2 * index);
    expect(collected(evens)).toBeNull();
    const shuffled = Array.from({ length: count }, (_, index) => (index * 7_919) % count);
    expect(collected(shuffled)).toEqual([{ first: 0, last: count - 1 }]);
    expect(collected(evens.slice(0, sequenceRunsMax))).toHaveLength(sequenceRunsMax);
  });
});

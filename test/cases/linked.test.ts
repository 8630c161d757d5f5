import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedCases, type Members, sharedPart } from '../../shared/cases/linked.ts';
import { limits } from '../../shared/limits.ts';

const hashOf = (resident: number) =>
  createHash('sha256').update(String(resident)).digest('hex').slice(0, 16);
/** A case about some accounts and the residents of a range of numbers. */
const about = (id: string, actors: readonly string[], from = 0, count = 0): Members => {
  const hashes = Array.from({ length: count }, (_, n) => hashOf(from + n)).sort();
  return { id, actors, subjects: count, subjectHashes: hashes.slice(0, limits.subjectHashesKept) };
};

describe('links between cases', () => {
  it('join cases that share at least 30 % of the smaller one, the greatest share first', () => {
    const resident = about('C-resident', ['S1', 'S2', 'S3'], 7, 1);
    const links = linkedCases(resident, [
      resident,
      about('C-viewing', ['S1'], 0, 200),
      about('C-both', ['S1', 'S2'], 500, 10),
      about('C-one', ['S1'], 500, 10),
      about('C-elsewhere', ['S9'], 500, 10),
      about('C-log', []),
    ]);
    expect(links.map(({ facts, share }) => [facts.id, share])).toEqual([
      ['C-both', 0.5],
      ['C-viewing', 0.5],
    ]);
  });

  it('join two cases about one account whose logs name no resident', () => {
    expect(sharedPart(about('a', ['S1']), about('b', ['S1']))).toBe(1);
    expect(sharedPart(about('a', []), about('b', []))).toBe(0);
  });

  it('are estimated within 6 points where only some hashes are kept', () => {
    const one = about('a', ['S1'], 0, 8_000);
    for (const common of [0, 1_600, 2_400, 4_000, 8_000]) {
      const other = about('b', ['S2'], 8_000 - common, 8_000);
      expect(Math.abs(sharedPart(one, other) - common / 8_001)).toBeLessThan(0.06);
    }
  });

  it('are the same seen from either side, and lie between nothing and all', () => {
    const members = fc
      .record({
        actors: fc.subarray(['S1', 'S2', 'S3']),
        from: fc.integer({ min: 0, max: 50 }),
        count: fc.integer({ min: 0, max: 60 }),
      })
      .map(({ actors, from, count }) => about('x', actors, from, count));
    fc.assert(
      fc.property(members, members, (one, other) => {
        const share = sharedPart(one, other);
        expect(sharedPart(other, one)).toBe(share);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        const mine = new Set(one.subjectHashes);
        const common =
          one.actors.filter((actor) => other.actors.includes(actor)).length +
          other.subjectHashes.filter((hash) => mine.has(hash)).length;
        const smaller = Math.min(
          one.actors.length + one.subjects,
          other.actors.length + other.subjects,
        );
        expect(share).toBeCloseTo(smaller === 0 ? 0 : common / smaller, 9);
      }),
    );
  });
});

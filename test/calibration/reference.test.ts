import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withScoresBefore } from '../../shared/calibration/beginnings.ts';
import { createReference } from '../../shared/calibration/reference.ts';
import { alertTailOf, tailOf } from '../../shared/calibration/tail.ts';
import { limits } from '../../shared/limits.ts';

/** Scores with many ties, since counts are discrete. */
const anyScore = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((tenths) => tenths / 4),
  fc.double({ min: 0.01, max: 9, noNaN: true }),
);
const anyReference = fc
  .array(fc.record({ score: anyScore, before: fc.oneof(fc.constant(0), anyScore) }), {
    maxLength: 120,
  })
  .chain((scores) =>
    fc.integer({ min: 0, max: 2_000 }).map((quiet) => ({ scores, total: scores.length + quiet })),
  );
const shares = ['dayShare', 'beginningShare', 'memberShare'] as const;

describe('a reference', () => {
  for (const share of shares)
    it(`gives a ${share} above 0, at most 1, and the smaller the higher the score`, () => {
      fc.assert(
        fc.property(anyReference, anyScore, anyScore, ({ scores, total }, one, other) => {
          const reference = createReference(scores, total);
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          expect(reference[share](high)).toBeGreaterThan(0);
          expect(reference[share](high)).toBeLessThanOrEqual(reference[share](low));
          expect(reference[share](low)).toBeLessThanOrEqual(1);
          expect(reference[share](0)).toBe(1);
        }),
        { numRuns: 1_000 },
      );
    });

  it('never claims more than it has seen as a p-value: 1 in n + 1 at the least', () => {
    fc.assert(
      fc.property(anyReference, ({ scores, total }) => {
        expect(createReference(scores, total).dayShare(1e9)).toBe(1 / (total + 1));
      }),
    );
  });

  it('takes nothing to be commoner than it was counted, nor rarer than half of that', () => {
    const alone = anyReference.map(({ scores, total }) => ({
      total,
      scores: scores.map(({ score }) => ({ score, before: 0 })),
    }));
    fc.assert(
      fc.property(alone, anyScore, fc.boolean(), ({ scores, total }, score, isOfAlerts) => {
        const reference = createReference(scores, total, isOfAlerts ? alertTailOf : tailOf);
        const counted = reference.dayShare(score);
        expect(reference.beginningShare(score)).toBeLessThanOrEqual(counted);
        expect(reference.beginningShare(score)).toBeGreaterThanOrEqual(counted / 2);
      }),
      { numRuns: 1_000 },
    );
  });

  it('does not depend on the order of its scores', () => {
    const twice = anyReference.chain(({ scores, total }) =>
      fc.shuffledSubarray(scores, { minLength: scores.length }).map((other) => ({
        one: createReference(scores, total),
        other: createReference(other, total),
      })),
    );
    fc.assert(
      fc.property(twice, anyScore, ({ one, other }, score) => {
        for (const share of shares) expect(other[share](score)).toBeCloseTo(one[share](score), 12);
      }),
    );
  });

  it('ranks scores beyond everything seen instead of tying them, where it has seen enough', () => {
    const scores = Array.from({ length: 200 }, (_, place) => ({ score: place / 50, before: 0 }));
    const { beginningShare } = createReference(scores, 1_000);
    expect(beginningShare(6)).toBeLessThan(beginningShare(5));
  });
});

describe('the beginnings of episodes', () => {
  const on = (...days: readonly (readonly [number, number])[]) =>
    withScoresBefore(days.map(([workingDays, score]) => ({ entity: 'S0001', workingDays, score })));

  it('know the highest score of the same account within the quiet days before', () => {
    const quiet = limits.episodeQuietWorkingDays;
    const joined = on([10, 3], [12, 5], [12 + quiet, 4], [13 + 2 * quiet, 2]);
    expect(joined.map(({ before }) => before)).toEqual([0, 3, 5, 0]);
  });

  it('count a story of forty days once, whatever it does in the middle', () => {
    fc.assert(
      fc.property(fc.array(anyScore, { minLength: 1, maxLength: 40 }), (scores) => {
        const story = on(...scores.map((score, day) => [day + 1, score] as const));
        const most = Math.max(...scores);
        const beginnings = story.filter(({ score, before }) => score >= most && before < most);
        expect(beginnings.length).toBeGreaterThanOrEqual(1);
        const lowest = Math.min(...scores);
        const ofLowest = story.filter(({ score, before }) => score >= lowest && before < lowest);
        expect(ofLowest).toHaveLength(1);
      }),
    );
  });

  it('keep accounts apart', () => {
    const joined = withScoresBefore([
      { entity: 'S0001', workingDays: 1, score: 5 },
      { entity: 'S0002', workingDays: 2, score: 1 },
    ]);
    expect(joined.map(({ before }) => before)).toEqual([0, 0]);
  });
});

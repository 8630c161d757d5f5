import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankChannels } from '../../local/evaluation/rank-channels.ts';
import { fittedThreshold, type ScoredDay } from '../../local/evaluation/threshold.ts';
import { episodesOf } from '../../shared/cases/episodes.ts';
import { addDays, numberOfLogDay } from '../../shared/log-day.ts';

/** Every day is a working day. */
const between = (from: string, until: string) =>
  Math.max(0, numberOfLogDay(until) - numberOfLogDay(from) - 1);

const scoredDays: fc.Arbitrary<readonly ScoredDay[]> = fc.uniqueArray(
  fc.record({
    actor: fc.constantFrom('S1', 'S2', 'S3'),
    day: fc.nat(60).map((count) => addDays('2026-04-01', count)),
    score: fc.nat(30),
  }),
  { selector: ({ actor, day }) => `${actor} ${day}`, maxLength: 60 },
);

function casesFrom(days: readonly ScoredDay[], threshold: number): number {
  const alerts = days.filter(({ score }) => score >= threshold);
  const byActor = Map.groupBy(alerts, ({ actor }) => actor);
  return [...byActor.values()].reduce(
    (sum, some) =>
      sum +
      episodesOf(
        some.map(({ day }) => day),
        between,
      ).length,
    0,
  );
}

describe('the threshold of a baseline', () => {
  test('keeps to the budget, and the next lower score would not', () => {
    fc.assert(
      fc.property(scoredDays, fc.nat(8), (days, casesMost) => {
        const threshold = fittedThreshold(days, casesMost, between);
        expect(casesFrom(days, threshold)).toBeLessThanOrEqual(casesMost);
        const below = days.map(({ score }) => score).filter((score) => score < threshold);
        if (below.length === 0) return;
        expect(casesFrom(days, Math.max(...below))).toBeGreaterThan(casesMost);
      }),
    );
  });

  test('does not depend on the order of the days', () => {
    fc.assert(
      fc.property(scoredDays, fc.nat(8), (days, casesMost) => {
        expect(fittedThreshold(days.toReversed(), casesMost, between)).toBe(
          fittedThreshold(days, casesMost, between),
        );
      }),
    );
  });
});

describe('channels ranked together', () => {
  test('give the rarest of a day, whatever the scale of the channel', () => {
    const one = Float64Array.of(1, 2, 3, 4);
    const other = Float64Array.of(400, 100, 100, 100);
    const ranked = rankChannels([one, other], () => true);
    expect([...ranked].map((surprise) => Math.exp(-surprise))).toEqual([
      expect.closeTo(2 / 5),
      expect.closeTo(4 / 5),
      expect.closeTo(3 / 5),
      expect.closeTo(2 / 5),
    ]);
  });

  test('are measured by ordinary days only', () => {
    const [odd] = rankChannels([Float64Array.of(9, 1, 1, 1)], (index) => index > 0);
    expect(Math.exp(-(odd ?? 0))).toBeCloseTo(1 / 4);
  });
});

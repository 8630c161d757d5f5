import { describe, expect, it } from 'vitest';
import { expectedAtMost } from '../../shared/calibration/volume.ts';
import { readWindow } from '../../shared/detectors/channel.ts';
import { type ExampleFigures, exampleSight } from '../../shared/detectors/example-sight.ts';

type Past = ExampleFigures | ((daysAgo: number) => ExampleFigures);

/** The score of today's output, and what it is measured by. */
function outputs(past: Past, people: number) {
  const sight = exampleSight({ past, today: { unapprovedPeople: people } });
  return readWindow(sight, 'unapprovedPeople', 1);
}
const everyday = (people: number) => ({ unapprovedPeople: people });
/** A bulk export on every twentieth working day, else a handful of people. */
const monthly = (size: number) => (daysAgo: number) => everyday(daysAgo % 20 === 0 ? size : 5);

describe('a volume against a habit', () => {
  it('is less unusual for whom it is the monthly bulk than for a stranger', () => {
    const stranger = outputs(everyday(5), 500).score;
    const usual = outputs(monthly(500), 500).score;
    expect(usual).toBeLessThan(2);
    expect(stranger).toBeGreaterThan(usual + 1);
  });

  it('is unusual again for the monthly account where it is ten times its bulk', () => {
    const usual = outputs(monthly(500), 500).score;
    expect(outputs(monthly(500), 5_000).score).toBeGreaterThan(usual + 0.3);
  });

  it('is the more unusual, the larger it is', () => {
    const scores = [30, 60, 120, 500, 5_000].map((people) => outputs(everyday(5), people).score);
    for (const [place, score] of scores.entries())
      expect(score).toBeGreaterThanOrEqual(scores[place - 1] ?? 0);
    expect(scores.at(-1)).toBeGreaterThan(3);
  });

  it('is nothing below an excess of twenty people, however seldom it happens', () => {
    expect(outputs(everyday(0), 19).score).toBe(0);
    expect(outputs(everyday(5), 24).score).toBe(0);
  });

  it('does not take one bulk day of the past for everyday work', () => {
    const once = (daysAgo: number) => everyday(daysAgo === 50 ? 100_000 : 5);
    const mean = outputs(once, 5).expectation.mean;
    expect(mean).toBeLessThan(1.2 * outputs(everyday(5), 5).expectation.mean);
  });

  it('weighs what was long ago less than what was lately', () => {
    const rising = (daysAgo: number) => everyday(daysAgo > 50 ? 2 : 10);
    const falling = (daysAgo: number) => everyday(daysAgo > 50 ? 10 : 2);
    const lately = outputs(rising, 5).expectation.mean;
    expect(lately).toBeGreaterThan(outputs(falling, 5).expectation.mean);
  });

  it('is not its own measure: a window leaves its days out of the habit', () => {
    const lastWeek = (daysAgo: number) => everyday(daysAgo < 5 ? 60 : 5);
    const week = exampleSight({ past: lastWeek, today: everyday(60) });
    const reading = readWindow(week, 'unapprovedPeople', 5);
    expect(reading.observed).toBe(300);
    expect(reading.expectation.mean).toBeLessThan(60);
  });

  it('names the smallest count that is reached less often than once in so many windows', () => {
    const { expectation } = outputs(everyday(5), 5);
    const atMost = [10, 100, 1_000].map((times) => expectedAtMost(expectation, times));
    expect(atMost).toEqual(atMost.toSorted((a, b) => a - b));
    expect(atMost[0]).toBeGreaterThan(expectation.mean);
  });
});

describe('the load of a section', () => {
  const seen = (people: number) => ({ peopleSeen: people, unexplainedPeople: people });
  const scoreOf = (today: number, colleagues: number) => {
    const sight = exampleSight({
      past: seen(20),
      today: seen(today),
      colleaguesToday: seen(colleagues),
    });
    return readWindow(sight, 'unexplainedPeople', 1).score;
  };

  it('explains a rise that all have, and not one that an account has alone', () => {
    expect(scoreOf(60, 60)).toBeLessThan(scoreOf(60, 20));
  });

  it('is that of the others: nobody hides in a rise of their own', () => {
    const expected = (today: number) =>
      readWindow(
        exampleSight({ past: seen(20), today: seen(today), colleaguesToday: seen(20) }),
        'unexplainedPeople',
        1,
      ).expectation.mean;
    expect(expected(2_000)).toBeCloseTo(expected(20), 9);
  });

  it('stands for 2.5 times the usual at the most', () => {
    const sight = exampleSight({
      past: seen(20),
      today: seen(20),
      colleaguesToday: seen(2_000),
    });
    expect(sight.norms.factors('peopleSeen').today).toBeLessThanOrEqual(2.5);
    expect(sight.norms.factors('peopleSeen').today).toBeGreaterThan(1);
  });

  it('is not asked for what does not follow it', () => {
    const sight = exampleSight({
      past: { ...seen(20), ...everyday(5) },
      today: everyday(5),
      colleaguesToday: seen(60),
    });
    expect(sight.norms.factors('unapprovedPeople').today).toBe(1);
  });
});

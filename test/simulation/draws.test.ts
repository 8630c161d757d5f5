import { describe, expect, test } from 'vitest';
import {
  gamma,
  logNormal,
  negativeBinomial,
  normal,
  pareto,
  pickWeighted,
  poisson,
  shuffled,
} from '../../local/simulation/draws.ts';
import { type Random, streamOf } from '../../local/simulation/random.ts';

const draws = 40_000;

/** Mean and variance of many draws; the seed is fixed, so the figures are too. */
function moments(draw: (random: Random) => number) {
  const random = streamOf(20_260_105);
  const values = Array.from({ length: draws }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws;
  return { mean, variance, values };
}

/** Within four standard errors of a mean. */
function expectMean(found: { mean: number; variance: number }, expected: number): void {
  expect(Math.abs(found.mean - expected)).toBeLessThan(4 * Math.sqrt(found.variance / draws));
}

function expectNear(found: number, expected: number, part: number): void {
  expect(Math.abs(found / expected - 1)).toBeLessThan(part);
}

describe('the draws', () => {
  test('a fraction is uniform', () => {
    const found = moments((random) => random.fraction());
    expectMean(found, 0.5);
    expectNear(found.variance, 1 / 12, 0.02);
  });

  test('a whole number takes both ends', () => {
    const { values } = moments((random) => random.whole(2, 4));
    expect(new Set(values)).toEqual(new Set([2, 3, 4]));
  });

  test('the normal has mean 0 and variance 1', () => {
    const found = moments(normal);
    expectMean(found, 0);
    expectNear(found.variance, 1, 0.03);
  });

  test('the log-normal has median 1 and the spread that was asked for', () => {
    expectMean(
      moments((random) => Math.log(logNormal(random, 0.9))),
      0,
    );
    expectNear(moments((random) => Math.log(logNormal(random, 0.9))).variance, 0.81, 0.03);
  });

  test.each([0.4, 1, 3, 20])('the gamma of shape %d has that mean and variance', (shape) => {
    const found = moments((random) => gamma(random, shape));
    expectMean(found, shape);
    expectNear(found.variance, shape, 0.06);
  });

  test.each([0.3, 8, 19.9, 20, 65])('the Poisson has mean and variance %d', (mean) => {
    const found = moments((random) => poisson(random, mean));
    expectMean(found, mean);
    expectNear(found.variance, mean, 0.04);
  });

  test('a Poisson of mean 0 is 0', () => {
    expect(moments((random) => poisson(random, 0)).mean).toBe(0);
  });

  test('the negative binomial spreads as mean + mean² / shape', () => {
    const found = moments((random) => negativeBinomial(random, 10, 3));
    expectMean(found, 10);
    expectNear(found.variance, 10 + 100 / 3, 0.06);
  });

  test('the Pareto has its least value and its tail', () => {
    const { values } = moments((random) => pareto(random, 1.3, 30));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(30);
    const above = values.filter((value) => value > 300).length / draws;
    expectNear(above, 0.1 ** 1.3, 0.1);
  });

  test('weights are kept', () => {
    const random = streamOf(1);
    const picked = Array.from({ length: draws }, () =>
      pickWeighted(
        random,
        [
          ['one', 1],
          ['three', 3],
        ] as const,
        'one',
      ),
    );
    expectNear(picked.filter((key) => key === 'three').length / draws, 0.75, 0.02);
  });

  test('a shuffle keeps every item', () => {
    const items = Array.from({ length: 100 }, (_, index) => index);
    const mixed = shuffled(streamOf(5), items);
    expect(mixed).not.toEqual(items);
    expect(mixed.toSorted((one, other) => one - other)).toEqual(items);
  });
});

describe('the streams', () => {
  const firstOf = (...keys: readonly [number, ...number[]]) =>
    Array.from({ length: 4 }, streamOf(...keys).fraction);

  test('the same keys give the same stream', () => {
    expect(firstOf(7, 1, 2)).toEqual(firstOf(7, 1, 2));
  });

  test('other keys, or the same in another order, give another', () => {
    const streams = [
      firstOf(7, 1, 2),
      firstOf(7, 2, 1),
      firstOf(8, 1, 2),
      firstOf(7, 1),
      firstOf(7),
    ];
    expect(new Set(streams.map(String)).size).toBe(streams.length);
  });

  test('first draws of neighbouring streams are uniform too', () => {
    const found = Array.from({ length: draws }, (_, key) => streamOf(3, key).fraction());
    const mean = found.reduce((sum, value) => sum + value, 0) / draws;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws));
  });
});

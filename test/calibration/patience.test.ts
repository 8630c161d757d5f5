import { describe, expect, it } from 'vitest';
import { streamOf } from '../../local/simulation/random.ts';
import { patience, type Run, readPatience } from '../../shared/calibration/patience.ts';
import { exponential } from './account-days.ts';

/** Working days of past. */
const length = 150;

interface Story {
  /** People on the day that lies so many working days back; 0 is today. */
  people(daysAgo: number): number;
  /** What days so long ago count: less before a transfer. */
  share?(daysAgo: number): number;
}

/** A run with a prior of ten people a day that is worth five days. */
function runOf({ people, share = () => 1 }: Story): Run {
  const ages = Float64Array.from({ length }, (_, place) => length - place);
  return {
    lookback: { ages, shares: ages.map(share) },
    values: ages.map(people),
    factors: ages.map(() => 1),
    today: { value: people(0), factor: 1 },
    prior: { shape: 50, rate: 5, dispersion: 0.2 },
    dispersion: 0.2,
    valueMax: 60,
  };
}

const score = (story: Story) => readPatience(runOf(story)).score;

describe('patience', () => {
  it('says nothing about the same as ever', () => {
    expect(score({ people: () => 10 })).toBe(0);
  });

  it('rises while an account does twice the usual for thirty days', () => {
    const scoreAfter = (days: number) => score({ people: (ago) => (ago < days ? 20 : 10) });
    expect(scoreAfter(30)).toBeGreaterThan(patience.scoreMin);
    expect(scoreAfter(30)).toBeGreaterThan(scoreAfter(10));
  });

  it('is not moved by one day, however large', () => {
    expect(score({ people: (ago) => (ago === 0 ? 100_000 : 10) })).toBe(0);
    const story = readPatience(runOf({ people: (ago) => (ago === 0 ? 100_000 : 10) }));
    expect(story.observed).toBeLessThanOrEqual(19 * 10 + 60);
  });

  it('holds a slow ramp: the measure does not follow it faster than a quarter a quarter', () => {
    // Doubles over a hundred days, too slowly for any window to differ much from the one before.
    const ramp = { people: (ago: number) => 10 * 2 ** (Math.max(0, 100 - ago) / 100) };
    expect(score(ramp)).toBeGreaterThan(patience.scoreMin);
    // Without a past of a quarter nothing holds the measure back.
    const expected = readPatience(runOf(ramp)).expected / 20;
    expect(expected).toBeLessThanOrEqual(10 * patience.ratchet * 1.05);
  });

  it('begins anew with a transfer: what was done elsewhere is no part of the story', () => {
    const twice = { people: (ago: number) => (ago < 30 ? 20 : 10) };
    const moved = score({ ...twice, share: (ago) => (ago >= 5 ? 0.1 : 1) });
    expect(moved).toBeLessThan(score(twice));
  });

  it('sums what was seen over the last twenty working days, and what was expected', () => {
    const { observed, expected } = readPatience(runOf({ people: () => 10 }));
    expect(observed).toBe(200);
    expect(expected).toBeCloseTo(200, -1);
  });

  it('seldom says anything about accounts that do as they always did', () => {
    let loud = 0;
    const accounts = 400;
    for (let account = 0; account < accounts; account += 1) {
      const random = streamOf(11, account);
      // Gamma of shape 5 as a sum of exponentials: a variance of 10 + 0.2 × 10².
      const people = () =>
        Math.round(2 * Math.LN10 * [1, 2, 3, 4, 5].reduce((sum) => sum + exponential(random), 0));
      const drawn = Array.from({ length: length + 1 }, people);
      if (score({ people: (ago) => drawn[ago] ?? 0 }) > 0) loud += 1;
    }
    expect(loud / accounts).toBeLessThan(0.12);
  });
});

import { logMixture } from '../statistics/log-mixture.ts';
import { logNegativeBinomialTail } from '../statistics/log-negative-binomial-tail.ts';
import { type BulkPool, bulkShareOf, bulkSurvival } from './bulk-pool.ts';
import { excessPeopleMin } from './bulk-threshold.ts';
import type { Habit } from './habit.ts';
import type { Prior } from './prior.ts';

/** What an account's figure over a window of days should come to, by its habit and its group's. */
export interface Expectation {
  /** People expected on everyday days of the window. */
  readonly mean: number;
  /** Size k of the negative binomial: variance is mean + mean² / size. */
  readonly size: number;
  /** How often such a window holds bulk work, from 0 to 1. */
  readonly bulkShare: number;
  readonly habit: Habit;
  readonly pool: BulkPool;
}

/** A count against its expectation. */
export interface VolumeReading {
  /** −log10 of how often an account like this reaches as many; 0: nothing unusual. */
  readonly score: number;
  readonly observed: number;
  readonly expectation: Expectation;
}

/**
 * The predictive of a window: a Gamma–Poisson (negative binomial) over the account's own rate with
 * the group's prior, `loads` being the load factors of the window's days (research, section 2.1).
 * `dispersion` is 1/k of the account's own day-to-day spread.
 */
export function expectationOf(
  habit: Habit,
  prior: Prior,
  dispersion: number,
  pool: BulkPool,
  loads: readonly number[],
): Expectation {
  const shape = prior.shape + habit.people;
  const rate = shape / (prior.rate + habit.load);
  let mean = 0;
  let squares = 0;
  for (const load of loads) {
    mean += rate * load;
    squares += (rate * load) ** 2;
  }
  const inverseSize = mean > 0 ? 1 / shape + (dispersion * squares) / mean ** 2 : 1;
  const bulkShare = 1 - (1 - bulkShareOf(habit, pool)) ** loads.length;
  return { mean, size: 1 / inverseSize, bulkShare, habit, pool };
}

/**
 * Reads a count against its expectation: p = (1 − ε) · NB tail + ε · survival of bulk sizes, so that
 * those who have bulk work are measured by it, and everybody else by their everyday (research,
 * section 2.1, mixture). 0 below an excess of 20 people.
 */
export function readVolume(observed: number, expectation: Expectation): VolumeReading {
  const excess = observed - expectation.mean;
  const score = excess < excessPeopleMin ? 0 : -logTail(observed, expectation) / Math.LN10;
  return { score: Math.max(0, score), observed, expectation };
}

/** The largest count that is still reached once in `times` windows; more comes less often. */
export function expectedAtMost(expectation: Expectation, times: number): number {
  const bound = -Math.log(times);
  let low = Math.floor(expectation.mean);
  let high = Math.max(excessPeopleMin, Math.ceil(expectation.mean) * 2);
  while (logTail(high, expectation) > bound && high < 1e9) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (logTail(middle, expectation) > bound) low = middle;
    else high = middle;
  }
  return high - 1;
}

function logTail(count: number, { mean, size, bulkShare, habit, pool }: Expectation): number {
  const everyday = logNegativeBinomialTail(count, mean, size);
  const bulk = Math.log(bulkSurvival(habit, pool, count - mean));
  return logMixture(bulkShare, everyday, bulk);
}

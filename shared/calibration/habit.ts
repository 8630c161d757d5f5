import { bulkThreshold } from './bulk-threshold.ts';
import type { Lookback } from './lookback.ts';

/** One day of bulk work in an account's past. */
export interface BulkDay {
  readonly size: number;
  readonly weight: number;
}

/**
 * What an account usually does in one figure, as weighted sums over its lookback: everyday work
 * (up to the threshold) and bulk work apart, so that one bulk day does not raise the everyday.
 */
export interface Habit {
  /** Values above it are bulk. */
  readonly threshold: number;
  /** Sum of weights over all days, and over everyday days times their load factor. */
  readonly weight: number;
  readonly load: number;
  /** Weighted sum of everyday values. */
  readonly people: number;
  readonly bulkWeight: number;
  readonly bulkDays: readonly BulkDay[];
}

/**
 * The habit in a figure whose values and load factors over the lookback are given, of days that
 * lie more than `gapWorkingDays` back: a window that is judged must not be its own measure.
 */
export function habitOf(
  { ages, weights }: Lookback,
  values: Float64Array,
  factors: Float64Array,
  gapWorkingDays: number,
  threshold: number = bulkThreshold(values),
): Habit {
  let weight = 0;
  let load = 0;
  let people = 0;
  let bulkWeight = 0;
  const bulkDays: BulkDay[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const age = ages[at] ?? 0;
    if (age <= gapWorkingDays) continue;
    const value = values[at] ?? 0;
    const counts = weights[at] ?? 0;
    weight += counts;
    if (value > threshold) {
      bulkWeight += counts;
      bulkDays.push({ size: value, weight: counts });
    } else {
      load += counts * (factors[at] ?? 1);
      people += counts * value;
    }
  }
  return { threshold, weight, load, people, bulkWeight, bulkDays };
}

/**
 * How much more an account's everyday varies than a Poisson count would: weighted sums of
 * (y − m)² − m and of m², whose quotient is 1/k of a negative binomial (moments).
 */
export function spreadOf(
  { weights }: Lookback,
  values: Float64Array,
  factors: Float64Array,
  habit: Habit,
): { readonly excess: number; readonly square: number } {
  const rate = habit.load > 0 ? habit.people / habit.load : 0;
  let excess = 0;
  let square = 0;
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    if (value > habit.threshold) continue;
    const mean = rate * (factors[at] ?? 1);
    const counts = weights[at] ?? 0;
    excess += counts * ((value - mean) ** 2 - mean);
    square += counts * mean ** 2;
  }
  return { excess, square };
}

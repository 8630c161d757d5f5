import type { Habit } from './habit.ts';

/** A Gamma prior of an account's rate: `shape / rate` people a day, worth `rate` days. */
export interface Prior {
  readonly shape: number;
  readonly rate: number;
  /** 1/k of the negative binomial around a known rate. */
  readonly dispersion: number;
}

/** What one account's habit and spread say about its group. */
export interface Member {
  readonly habit: Habit;
  readonly spread: { readonly excess: number; readonly square: number };
}

/** A group with fewer members that have a habit is measured by the wider one. */
export const membersMin = 5;

/** A prior is worth at least and at most so many days of an account's own. */
const daysWorth = { min: 3, max: 30 } as const;
/** Of a member's load, so much must be known for its mean to count. */
const loadMin = 3;
/** Members above this quantile of means count as if they stood at it. */
const winsorQuantile = 0.9;
const smallestMean = 0.02;
const dispersionBounds = { min: 0.02, max: 4 } as const;

/**
 * Empirical Bayes by moments: the mean of the members' rates (winsorised, so that one busy account
 * does not speak for all), and their variance less what chance alone gives (research, section
 * 2.1). null: too few members have a habit.
 */
export function priorOf(members: readonly Member[]): Prior | null {
  const known = members.filter(({ habit }) => habit.load >= loadMin);
  if (known.length < membersMin) return null;
  const dispersion = dispersionOf(known);
  const rates = known.map(({ habit }) => habit.people / habit.load);
  const bound = quantile(rates, winsorQuantile);
  const bounded = rates.map((rate) => Math.min(rate, bound));
  const mean = Math.max(smallestMean, average(bounded));
  const byChance = average(
    known.map(({ habit }, at) => {
      const rate = bounded[at] ?? 0;
      return (rate + dispersion * rate ** 2) / habit.load;
    }),
  );
  const between = Math.max(0, average(bounded.map((rate) => (rate - mean) ** 2)) - byChance);
  const rate = between === 0 ? daysWorth.max : mean / between;
  const worth = Math.min(daysWorth.max, Math.max(daysWorth.min, rate));
  return { shape: mean * worth, rate: worth, dispersion };
}

/** Nothing is known of anybody: a rate near zero that a single day outweighs. */
export const noPrior: Prior = { shape: 1, rate: 1, dispersion: 1 };

function dispersionOf(members: readonly Member[]): number {
  const excess = members.reduce((sum, { spread }) => sum + spread.excess, 0);
  const square = members.reduce((sum, { spread }) => sum + spread.square, 0);
  const { min, max } = dispersionBounds;
  return square > 0 ? Math.min(max, Math.max(min, excess / square)) : 1;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

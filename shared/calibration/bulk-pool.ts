import { paretoShape } from '../statistics/pareto-shape.ts';
import { excessPeopleMin } from './bulk-threshold.ts';
import type { Habit } from './habit.ts';

/** How often, and how large, bulk work is in the whole organisation, in one figure. */
export interface BulkPool {
  /** Share of account-days that are bulk. */
  readonly rate: number;
  /** Exponent of the Pareto tail of sizes above `excessPeopleMin`. */
  readonly shape: number;
}

/** Before anything is known: sizes of legitimate bulk work as seen elsewhere (research, section 4). */
const shapePrior = { shape: 1.3, worth: 10 } as const;
/** Bulk work is taken to be at least so rare and at most so common for an account without any. */
const rateBounds = { min: 0.0005, max: 0.01 } as const;
/** A prior of two bulk days in a thousand, worth a thousand days. */
const ratePrior = { rate: 0.002, worth: 1_000 } as const;
/** So many days of an account's own weigh as much as the organisation's rate. */
const ownDaysWorth = 50;
/** Of an account's own bulk sizes, so many weigh as much as the organisation's. */
const ownBulkWorth = 2;

/** Pools the bulk days of all accounts; bulk work is learned from everybody's past. */
export function bulkPoolOf(habits: readonly Habit[]): BulkPool {
  let weight: number = ratePrior.worth;
  let bulk = ratePrior.rate * ratePrior.worth;
  const excesses: number[] = [];
  for (const habit of habits) {
    weight += habit.weight;
    bulk += habit.bulkWeight;
    for (const { size } of habit.bulkDays) excesses.push(Math.max(excessPeopleMin, size));
  }
  return {
    rate: Math.min(rateBounds.max, Math.max(rateBounds.min, bulk / weight)),
    shape: paretoShape(excesses, excessPeopleMin, shapePrior.shape, shapePrior.worth),
  };
}

/** The share of an account's days that are bulk, by its own past and the organisation's. */
export function bulkShareOf(habit: Habit, pool: BulkPool): number {
  return (habit.bulkWeight + pool.rate * ownDaysWorth) / (habit.weight + ownDaysWorth);
}

/** How often a bulk day of this account covers so many people or more, at most 1. */
export function bulkSurvival(habit: Habit, pool: BulkPool, people: number): number {
  const pooled = (Math.max(people, excessPeopleMin) / excessPeopleMin) ** -pool.shape;
  let own = 0;
  for (const { size, weight } of habit.bulkDays) if (size >= people) own += weight;
  return (own + ownBulkWorth * pooled) / (habit.bulkWeight + ownBulkWorth);
}

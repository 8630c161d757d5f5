import type { DayFigures } from '../staff-day.ts';
import type { Channel } from './baseline.ts';

/** Which of an official's own earlier staff-days a day is compared with. */
export interface Lookback {
  /** How many staff-days, at most. */
  readonly days: number;
  /** How many of the latest are left out, so that what goes on does not become the measure. */
  readonly gapDays: number;
}

/** Fewer earlier days than this say nothing: the day's score is 0. */
const leastDays = 5;

/**
 * One score a staff-day, made of its count and the same official's earlier counts (oldest first).
 * `days` sorted by actor, then day.
 */
export function againstOwnHistory(
  days: readonly DayFigures[],
  channel: Channel,
  lookback: Lookback,
  score: (count: number, history: readonly number[]) => number,
): Float64Array {
  const counts = days.map(channel);
  const scores = new Float64Array(days.length);
  let first = 0;
  for (const [index, { actor }] of days.entries()) {
    if (actor !== days[index - 1]?.actor) first = index;
    const end = index - lookback.gapDays;
    const begin = Math.max(first, end - lookback.days);
    if (end - begin < leastDays) continue;
    scores[index] = score(counts[index] ?? 0, counts.slice(begin, end));
  }
  return scores;
}

/** Standard deviations above the mean of the history; one of less than 1 counts as 1. */
export function standardised(count: number, history: readonly number[]): number {
  const mean = history.reduce((sum, one) => sum + one, 0) / history.length;
  const squares = history.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return (count - mean) / Math.max(1, Math.sqrt(squares / Math.max(1, history.length - 1)));
}

/** Scores that run on from day to day of one official, beginning anew at 0 for the next. */
export function runningOn(
  days: readonly DayFigures[],
  scores: Float64Array,
  step: (before: number, score: number) => number,
): Float64Array {
  const running = new Float64Array(days.length);
  for (const [index, { actor }] of days.entries()) {
    const before = actor === days[index - 1]?.actor ? (running[index - 1] ?? 0) : 0;
    running[index] = step(before, scores[index] ?? 0);
  }
  return running;
}

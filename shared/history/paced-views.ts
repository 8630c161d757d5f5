import { firstViews, type TimedSubject } from './first-views.ts';

/** Consecutive views that are looked at together. */
export const pacedWindowViews = 30;
/** Below this coefficient of variation of the intervals no hand is at work. */
export const pacedVariationMax = 0.2;
/** Below this median interval. */
export const pacedMedianSeconds = 8;

/**
 * Views that come like a machine's: how many lie in some window of 30 consecutive views of distinct
 * residents, in one session, whose intervals have a coefficient of variation (standard deviation
 * by mean) below 0.2 and a median below 8 s. Where a log writes whole seconds only, the variance
 * that rounding two instants adds is taken off first: 1/6 s² (Sheppard's correction, 1/12 each).
 * Windows without any time between their views are no sign: a list of hits writes all at once.
 * `events` are sorted by time. Reference: detection, section 3, `mass-viewing`.
 */
export function pacedViews(events: readonly TimedSubject[]): number {
  let paced = 0;
  for (const session of firstViews(events)) paced += pacedIn(session.map(({ at }) => at));
  return paced;
}

function pacedIn(instants: readonly number[]): number {
  const intervals = instants.slice(1).map((at, place) => at - (instants[place] ?? at));
  const roundingVariance = instants.every((at) => at % 1_000 === 0) ? 1_000_000 / 6 : 0;
  const inWindow = pacedWindowViews - 1;
  // Sums of whole milliseconds stay exact however long they slide.
  let sum = 0;
  let squares = 0;
  let paced = 0;
  let countedUntil = 0;
  for (const [place, interval] of intervals.entries()) {
    sum += interval;
    squares += interval ** 2;
    const start = place + 1 - inWindow;
    if (start < 0) continue;
    const mean = sum / inWindow;
    const variance = Math.max(0, squares / inWindow - mean ** 2 - roundingVariance);
    const isEven = mean > 0 && Math.sqrt(variance) < pacedVariationMax * mean;
    if (isEven && medianOf(intervals.slice(start, place + 1)) < pacedMedianSeconds * 1_000) {
      // The window's views are start … place + 1; those before `countedUntil` were counted.
      paced += place + 2 - Math.max(start, countedUntil);
      countedUntil = place + 2;
    }
    const leaving = intervals[start] ?? 0;
    sum -= leaving;
    squares -= leaving ** 2;
  }
  return paced;
}

/** Of an odd number of values. */
function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[(sorted.length - 1) / 2] ?? 0;
}

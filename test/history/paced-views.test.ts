import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimedSubject } from '../../shared/history/first-views.ts';
import { pacedViews } from '../../shared/history/paced-views.ts';
import { viewOf, viewsOf } from './staff-day-samples.ts';

/** As many views as there are intervals, and one. */
function viewsAfter(intervals: readonly number[]): TimedSubject[] {
  let seconds = 0.001;
  return [0, ...intervals].map((interval, place) => {
    seconds += interval;
    return viewOf(place, seconds);
  });
}

/** The definition, window by window; without whole seconds and pauses. */
function pacedByDefinition(events: readonly TimedSubject[]): number {
  const paced = new Set<number>();
  for (let start = 0; start + 30 <= events.length; start += 1) {
    const window = events.slice(start, start + 30).map(({ at }) => at);
    const intervals = window.slice(1).map((at, place) => at - (window[place] ?? 0));
    const mean = intervals.reduce((sum, one) => sum + one, 0) / 29;
    const variance = intervals.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 29;
    const median = intervals.toSorted((a, b) => a - b)[14] ?? 0;
    if (Math.sqrt(variance) / mean >= 0.2 || median >= 8_000) continue;
    for (let place = start; place < start + 30; place += 1) paced.add(place);
  }
  return paced.size;
}

/** Even stretches, some of them slow, with uneven intervals between them. */
const anyIntervals = fc
  .array(
    fc.oneof(
      fc
        .record({
          seconds: fc.integer({ min: 1, max: 12 }),
          jitter: fc.array(fc.integer({ min: -30, max: 30 }), { minLength: 25, maxLength: 60 }),
        })
        .map(({ seconds, jitter }) => jitter.map((percent) => seconds * (1 + percent / 100))),
      fc.array(
        fc.integer({ min: 1, max: 60_000 }).map((one) => one / 1_000),
        { maxLength: 10 },
      ),
    ),
    { maxLength: 6 },
  )
  .map((stretches) => stretches.flat());

describe('paced views', () => {
  it('are those that lie in an even and quick window of 30', () => {
    fc.assert(
      fc.property(anyIntervals, (intervals) => {
        const events = viewsAfter(intervals);
        expect(pacedViews(events)).toBe(pacedByDefinition(events));
      }),
      { numRuns: 500 },
    );
  });

  it('need 30 different residents and less than 8 seconds between them', () => {
    const even = (count: number, seconds: number) =>
      pacedViews(viewsAfter(Array(count - 1).fill(seconds)));
    expect([even(29, 2), even(30, 2), even(100, 2), even(100, 7.9)]).toEqual([0, 30, 100, 100]);
    expect(even(100, 8)).toBe(0);
    const oneResident = Array.from({ length: 100 }, (_, place) => viewOf(7, place * 2));
    expect(pacedViews(oneResident)).toBe(0);
  });

  it('are found though each resident is looked at on several screens', () => {
    const screens = Array.from({ length: 90 }, (_, place) =>
      viewOf(Math.floor(place / 3), place * 0.7 + (place % 3) * 0.05),
    );
    expect(pacedViews(screens)).toBe(30);
  });

  it('are found in a log of whole seconds, whatever the pace between 1.3 and 7 seconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1_300, max: 7_000 }), fc.nat(999), (pace, phase) => {
        const views = Array.from({ length: 60 }, (_, place) =>
          viewOf(place, Math.floor((phase + place * pace) / 1_000)),
        );
        expect(pacedViews(views)).toBe(60);
      }),
    );
  });

  it('are not the lines of a list that all come at once', () => {
    expect(
      pacedViews(
        viewsOf(
          Array.from({ length: 200 }, (_, place) => place),
          0,
        ),
      ),
    ).toBe(0);
  });

  it('end with a pause', () => {
    const before = viewsAfter(Array(19).fill(2));
    const after = before.map((one, place) => ({
      ...viewOf(100 + place, 0),
      at: one.at + 3_600_000,
    }));
    expect(pacedViews([...before, ...after])).toBe(0);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { busiestHourPeople } from '../../shared/history/busiest-hour.ts';
import type { FoldedEvent } from '../../shared/history/contribution.ts';
import { peopleIn } from '../../shared/people.ts';
import { anyFoldedEvent, morning } from './history-samples.ts';

const hourMs = 3_600_000;

const anyDay: fc.Arbitrary<FoldedEvent[]> = fc
  .array(
    fc
      .record({
        event: anyFoldedEvent,
        minute: fc.nat(240),
        subject: fc.option(fc.bigInt({ min: 0n, max: 5n })),
        records: fc.constantFrom(null, 0, 1, 2, 50),
        count: fc.integer({ min: 1, max: 3 }),
      })
      .map(({ event, minute, ...rest }) => ({ ...event, ...rest, at: morning + minute * 60_000 })),
    { maxLength: 60 },
  )
  .map((events) => events.sort((a, b) => a.at - b.at));

describe('the people of the busiest hour', () => {
  it('are the most in any hour, wherever it begins, counted as everywhere else', () => {
    fc.assert(
      fc.property(anyDay, (events) => {
        const hours = events.map(({ at }) =>
          peopleIn(events.filter((one) => one.at >= at && one.at < at + hourMs)),
        );
        expect(busiestHourPeople(events)).toBe(Math.max(0, ...hours));
      }),
      { numRuns: 1_000 },
    );
  });

  it('come off again exactly, however many they were', () => {
    const one = { fingerprint: 1n, count: 1, subject: null };
    const events = [
      { ...one, at: morning, records: Number.MAX_SAFE_INTEGER, count: 1_000_000 },
      { ...one, at: morning + hourMs, records: 7 },
      { ...one, at: morning + hourMs + 1, records: 8 },
    ];
    expect(busiestHourPeople(events)).toBe(Number.MAX_SAFE_INTEGER * 1_000_000);
    expect(busiestHourPeople(events.slice(1))).toBe(15);
  });
});

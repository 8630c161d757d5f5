import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createArrivals, type SeenFile } from '../../local/watch-arrivals.ts';

const rules = { settleMs: 3_000, retryMs: 60_000 };
const file = (bytes: number, changedAt = 1, name = 'a.csv'): SeenFile => ({
  name,
  bytes,
  changedAt,
});

describe('a watched folder', () => {
  test('offers a file once it has stood still for the settling time, and only once', () => {
    const arrivals = createArrivals(rules);
    expect(arrivals.look([file(10)], 0)).toEqual([]);
    expect(arrivals.look([file(10)], 2_999)).toEqual([]);
    expect(arrivals.look([file(10)], 3_000)).toEqual(['a.csv']);
    expect(arrivals.look([file(10)], 4_000)).toEqual([]);
    expect(arrivals.look([file(10)], 900_000)).toEqual([]);
  });

  test('waits for a file that is still being written', () => {
    const arrivals = createArrivals(rules);
    for (let second = 0; second < 20; second += 1) {
      expect(arrivals.look([file(second)], second * 1_000)).toEqual([]);
    }
    expect(arrivals.look([file(19)], 22_000)).toEqual(['a.csv']);
  });

  test('offers a file again when it has grown, and when only its time has changed', () => {
    const arrivals = createArrivals(rules);
    arrivals.look([file(10)], 0);
    arrivals.look([file(10)], 3_000);
    arrivals.look([file(11)], 4_000);
    expect(arrivals.look([file(11)], 7_000)).toEqual(['a.csv']);
    arrivals.look([file(11, 2)], 8_000);
    expect(arrivals.look([file(11, 2)], 11_000)).toEqual(['a.csv']);
  });

  test('offers a file that went away and came back', () => {
    const arrivals = createArrivals(rules);
    arrivals.look([file(10)], 0);
    arrivals.look([file(10)], 3_000);
    arrivals.look([], 4_000);
    arrivals.look([file(10)], 5_000);
    expect(arrivals.look([file(10)], 8_000)).toEqual(['a.csv']);
  });

  test('offers a postponed file again only after the retry time', () => {
    const arrivals = createArrivals(rules);
    arrivals.look([file(10)], 0);
    expect(arrivals.look([file(10)], 3_000)).toEqual(['a.csv']);
    arrivals.postpone('a.csv');
    expect(arrivals.look([file(10)], 62_000)).toEqual([]);
    expect(arrivals.look([file(10)], 63_000)).toEqual(['a.csv']);
  });

  test('takes the last state of every file exactly once, however it was written', () => {
    const steps = fc.array(fc.record({ size: fc.nat(3), pauseMs: fc.nat(5_000) }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(steps, (writes) => {
        const arrivals = createArrivals(rules);
        let now = 0;
        let takenAt: number | null = null;
        let last = { size: -1, changedAt: 0 };
        for (const { size, pauseMs } of writes) {
          now += pauseMs;
          if (size !== last.size) {
            last = { size, changedAt: now };
            takenAt = null;
          }
          if (arrivals.look([file(last.size, last.changedAt)], now).length > 0) {
            expect(takenAt).toBeNull();
            expect(now - last.changedAt).toBeGreaterThanOrEqual(rules.settleMs);
            takenAt = now;
          }
        }
        const end = arrivals.look([file(last.size, last.changedAt)], now + rules.settleMs);
        expect(end.length === 1).toBe(takenAt === null);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequenciesOf } from '../../shared/calibration/frequency.ts';
import { hourProfilesOf } from '../../shared/calibration/hour-profiles.ts';
import type { HistoryDay } from '../../shared/calibration/staff-history.ts';
import { terminalOwnersOf } from '../../shared/calibration/terminal-owners.ts';
import { exampleSight } from '../../shared/detectors/example-sight.ts';
import type { DayVector } from '../../shared/history/day-vector.ts';
import { halfHours } from '../../shared/history/day-vector-packing.ts';

/** Past days with these figures, by how many days ago they were. */
function past(days: number, figures: (daysAgo: number) => Partial<DayVector>) {
  return exampleSight({ past: figures, today: {}, pastDays: days }).norms.past;
}
const night = (hit: boolean) => ({ afterHoursPeople: hit ? 3 : 0 });
const account = (group: string, days: number, hits: number, hitToday = false) => ({
  group,
  past: past(days, (ago) => night(ago <= hits)),
  today: exampleSight({ past: {}, today: night(hitToday) }).today,
});

describe('how often an account has anything in a rare figure', () => {
  it('is measured by its own days where it has many, by its group’s where it has few', () => {
    const usual = account('tax', 100, 50);
    const fresh = account('tax', 5, 0);
    const stranger = account('welfare', 100, 0);
    const others = Array.from({ length: 20 }, () => account('tax', 100, 30));
    const all = [usual, fresh, stranger, ...others];
    const of = (one: (typeof all)[number]) => frequenciesOf('afterHoursPeople', all).of(one);
    expect(of(usual)).toBeGreaterThan(0.4);
    expect(of(fresh)).toBeGreaterThan(0.15);
    expect(of(fresh)).toBeLessThan(of(usual));
    expect(of(stranger)).toBeLessThan(0.1);
  });

  it('is above 0 and at most 1, and rises with every day that has it', () => {
    const colleagues = Array.from({ length: 5 }, () => account('tax', 20, 1));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(59), (days, hits) => {
        const of = (times: number) => {
          const own = account('tax', days, times);
          return frequenciesOf('afterHoursPeople', [own, ...colleagues]).of(own);
        };
        expect(of(0)).toBeGreaterThan(0);
        expect(of(Math.min(hits, days))).toBeLessThanOrEqual(1);
        if (hits < days) expect(of(hits + 1)).toBeGreaterThan(of(hits));
      }),
      { numRuns: 30 },
    );
  });

  describe('on the day itself', () => {
    const quiet = Array.from({ length: 96 }, () => account('tax', 100, 0));
    const one = account('tax', 100, 0, true);
    const today = (others: readonly ReturnType<typeof account>[]) => {
      const all = [...quiet, one, ...others];
      const frequencies = frequenciesOf('afterHoursPeople', all);
      return { share: frequencies.today(one), usual: frequencies.of(one) };
    };
    const many = (count: number, hits: number, group = 'tax') =>
      Array.from({ length: count }, () => account(group, 100, hits, true));

    it('is the usual one for somebody alone, and for two', () => {
      for (const others of [many(0, 0), many(1, 0)]) {
        const { share, usual } = today(others);
        expect(share).toBe(usual);
      }
    });

    it('is the share of the others where several have it at once', () => {
      expect(today(many(3, 0)).share).toBeCloseTo(0.02, 2);
      expect(today(many(12, 0)).share).toBeCloseTo(0.1, 2);
    });

    it('does not count those who have it every day', () => {
      const { share, usual } = today(many(12, 100, 'watch'));
      expect(share).toBe(usual);
    });
  });
});

/** A histogram with a line in each of these half-hours. */
function lines(...places: readonly number[]): readonly number[] {
  return Array.from({ length: halfHours }, (_, place) => (places.includes(place) ? 1 : 0));
}

describe('the half-hours of an account', () => {
  const day = { group: 'tax', past: past(60, () => ({ inHours: lines(0, 1, 2, 3, 4, 5) })) };
  const watch = { group: 'watch', past: past(60, () => ({ outOfHours: lines(30, 31) })) };
  const { rarest } = hourProfilesOf([day, watch]);

  it('are rare where neither it nor its group has ever been at work', () => {
    expect(rarest(day, lines(30))).toBeGreaterThan(2);
    expect(rarest(day, lines(2))).toBeLessThan(1);
    expect(rarest(watch, lines(30))).toBeLessThan(1);
  });

  it('say nothing without a line, and count how many were tried', () => {
    expect(rarest(day, lines())).toBe(0);
    expect(rarest(day, lines(30, 2))).toBeLessThan(rarest(day, lines(30)));
  });

  it('take the neighbouring half-hour for less rare than the other side of the day', () => {
    expect(rarest(day, lines(6))).toBeLessThan(rarest(day, lines(24)));
  });
});

describe('whose terminal a terminal is', () => {
  const at = (terminal: number, days: number): readonly HistoryDay[] =>
    past(days, () => ({ terminals: [{ terminal, lines: 10 }] }));

  it('is the one’s who has it nearly alone, and nobody’s whom it is shared by', () => {
    const { ownerOf } = terminalOwnersOf([
      { actor: 'S0001', past: at(1, 40) },
      { actor: 'S0002', past: at(2, 40) },
      { actor: 'S0003', past: at(2, 40) },
      { actor: 'S0004', past: at(1, 5) },
    ]);
    expect(ownerOf(1)).toBe('S0001');
    expect(ownerOf(2)).toBeNull();
    expect(ownerOf(9)).toBeNull();
  });

  it('is nobody’s after a few days, and does not depend on the order of accounts', () => {
    const few = [{ actor: 'S0001', past: at(1, 9) }];
    expect(terminalOwnersOf(few).ownerOf(1)).toBeNull();
    const anyUse = fc.array(
      fc.record({
        actor: fc.constantFrom('S0001', 'S0002', 'S0003', 'S0004'),
        days: fc.integer({ min: 1, max: 40 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(anyUse, (uses) => {
        const accounts = uses.map(({ actor, days }) => ({ actor, past: at(1, days) }));
        expect(terminalOwnersOf(accounts.toReversed()).ownerOf(1)).toBe(
          terminalOwnersOf(accounts).ownerOf(1),
        );
      }),
      { numRuns: 30 },
    );
  });
});

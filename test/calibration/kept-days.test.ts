import { describe, expect, it } from 'vitest';
import { lastUsedOn, surelyKeptDays } from '../../shared/calibration/kept-days.ts';
import type { HistoryDay } from '../../shared/calibration/staff-history.ts';
import { yearDays } from '../../shared/calibration/year-total.ts';
import { exampleSight, type SightExample } from '../../shared/detectors/example-sight.ts';
import type { DayVector } from '../../shared/history/day-vector.ts';
import { exampleCalendar } from '../../shared/history/source-example.ts';
import { limits } from '../../shared/limits.ts';
import { addDays, type LogDay } from '../../shared/log-day.ts';

const { today, date } = exampleSight({ past: {}, today: {} });

function daysAgo(ago: number, figures: Partial<DayVector> = {}): HistoryDay {
  return { ...today, day: date.day - ago, vector: { ...today.vector, ...figures } };
}

describe('the day on which an account was last used', () => {
  const lastUsed = (...kept: readonly HistoryDay[]) => {
    const last = lastUsedOn({ kept }, date);
    return last === null ? null : date.day - last;
  };

  it('is the latest before the judged day, however long ago', () => {
    expect(lastUsed(daysAgo(340), daysAgo(300), daysAgo(0))).toBe(300);
  });

  it('is not one on which every attempt was refused or failed', () => {
    const attempts = daysAgo(1, { lines: 5, denied: 3, failed: 2 });
    expect(lastUsed(daysAgo(300), attempts)).toBe(300);
    expect(lastUsed(daysAgo(300), daysAgo(1, { lines: 6, denied: 3, failed: 2 }))).toBe(1);
  });

  it('is none for an account that comes for the first time', () => {
    expect(lastUsed(daysAgo(0))).toBeNull();
    expect(lastUsed()).toBeNull();
  });

  it('is looked for as far back as every home holds days, and no further', () => {
    expect(lastUsed(daysAgo(surelyKeptDays))).toBe(surelyKeptDays);
    expect(lastUsed(daysAgo(surelyKeptDays + 1))).toBeNull();
    expect(surelyKeptDays).toBeGreaterThanOrEqual(yearDays);
  });

  it('leaves a day more time than it ever waits to be sealed: five working days and one', () => {
    const margin = limits.historyDaysKept - surelyKeptDays;
    const tooLate: LogDay[] = [];
    for (let day = '2019-01-01'; day < '2032-01-01'; day = addDays(day, 1))
      if (exampleCalendar.workingDaysBetween(day, addDays(day, margin), null) < 6)
        tooLate.push(day);
    expect(tooLate).toEqual([]);
  });
});

describe('the total of a year', () => {
  const of = (example: SightExample) => {
    const { since, ...total } = exampleSight(example).norms.year('unexplainedPeople');
    return { ...total, firstDaysAgo: exampleSight(example).date.day - since };
  };

  it('is of the judged day and the 364 before, beside the middle of the others', () => {
    const past = (ago: number) => ({ unexplainedPeople: ago < 365 ? 5 : 1_000 });
    const now = { today: { unexplainedPeople: 7 }, colleaguesToday: { unexplainedPeople: 2 } };
    expect(of({ past, ...now, pastDays: 400 })).toEqual({
      days: 365,
      firstDaysAgo: 364,
      people: 364 * 5 + 7,
      others: { accounts: 7, median: 364 * 5 + 2 },
    });
  });

  it('is of as many days as there are logs of', () => {
    const example = { past: { unexplainedPeople: 5 }, today: { unexplainedPeople: 7 } };
    expect(of({ ...example, pastDays: 100 })).toMatchObject({
      days: 101,
      firstDaysAgo: 100,
      people: 507,
    });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  referenceDaysEnough,
  referenceFromWorkingDay,
  referenceWorkingDays,
  referenceWorkingDaysMax,
} from '../../shared/calibration/warm-up.ts';
import { exampleCalendar } from '../../shared/history/source-example.ts';
import { addDays, numberOfLogDay } from '../../shared/log-day.ts';
import { referenceWindow, type SealedScores } from '../../shared/sealing/reference-window.ts';
import { workingDayCounter } from '../../shared/sealing/working-days.ts';
import { drawnDays } from '../calibration/account-days.ts';

describe('the count of working days', () => {
  // 2026-05-01 is a Friday; 4, 5 and 6 May are holidays.
  const first = '2026-05-01';
  const countAt = (logDay: string) =>
    workingDayCounter(exampleCalendar, first)(numberOfLogDay(logDay));

  it('begins with 1 on the first open day and stands still on closed ones', () => {
    expect(['2026-05-01', '2026-05-03', '2026-05-06', '2026-05-07'].map(countAt)).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('does not depend on what was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 20 }), (asked) => {
        const count = workingDayCounter(exampleCalendar, first);
        for (const days of asked) {
          const logDay = addDays(first, days);
          expect(count(numberOfLogDay(logDay))).toBe(countAt(logDay));
        }
      }),
    );
  });

  it('is 0 before the first day', () => {
    expect(countAt('2026-04-30')).toBe(0);
  });
});

describe('the reference of a day', () => {
  /** Sealed days, one a working day, with so many accounts each. */
  function sealed(days: number, accounts: number): readonly SealedScores[] {
    const all = drawnDays({ seed: 1, accounts, days, scores: () => ({}) });
    return Array.from({ length: days }, (_, day) => ({
      workingDays: day + 1,
      daysWithLogs: day + 1,
      days: all.slice(day * accounts, (day + 1) * accounts),
      subjects: [],
    }));
  }
  const spanOf = (days: number, accounts: number) => {
    const { days: chosen } = referenceWindow(sealed(days, accounts), days + 1);
    return [chosen[0]?.workingDays, chosen.at(-1)?.workingDays];
  };

  it('goes back sixty working days where that holds enough account-days', () => {
    const enough = Math.ceil(referenceDaysEnough / referenceWorkingDays);
    expect(spanOf(150, enough)).toEqual([151 - referenceWorkingDays, 150]);
  });

  it('goes back further in a small town, but not without end', () => {
    expect(spanOf(150, 5)).toEqual([referenceFromWorkingDay + 1, 150]);
    const long = referenceWorkingDaysMax + 100;
    expect(spanOf(long, 5)).toEqual([long + 1 - referenceWorkingDaysMax, long]);
  });

  it('never holds the first days, when there was nothing to compare with', () => {
    expect(spanOf(referenceFromWorkingDay, 5)).toEqual([undefined, undefined]);
  });

  it('leaves out what is no part of the past', () => {
    const { days } = referenceWindow(sealed(40, 2), 41, {
      holds: ({ actor }) => actor !== 'S0001',
      holdsSubject: () => true,
      isWhole: (actor) => actor !== 'S0001',
    });
    expect(new Set(days.map(({ actor }) => actor))).toEqual(new Set(['S0000']));
  });
});

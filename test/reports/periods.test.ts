import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, type LogDay } from '../../shared/log-day.ts';
import { periodDueOn } from '../../shared/reports/periodic.ts';
import { periodicReports } from '../../shared/reports/registry.ts';
import { isWeek, mondayOf, weekOf } from '../../shared/reports/weekly/week.ts';
import { yearly } from '../../shared/reports/yearly/yearly.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays('2000-01-01', count));

test('weeks are numbered as another library numbers them', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
      expect(weekOf(day)).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`);
    }),
  );
});

test('every log day belongs to exactly one period of each report, from its first day to its last', () => {
  const periodOf = periodicReports.map((report) => report.periodOf);
  expect(periodOf).toHaveLength(3);
  fc.assert(
    fc.property(days, fc.constantFrom(...periodicReports), (day, report) => {
      const period = report.periodOf(day);
      const [first, last] = [report.firstDayOf(period), report.lastDayOf(period)];
      expect(report.isPeriod(period)).toBe(true);
      expect(first <= day && day <= last).toBe(true);
      expect(report.periodOf(first)).toBe(period);
      expect(report.periodOf(last)).toBe(period);
      expect(report.periodOf(addDays(first, -1))).not.toBe(period);
      expect(report.periodOf(addDays(last, 1))).not.toBe(period);
    }),
  );
});

test('a week that a year does not have is none', () => {
  expect(isWeek('2026-W53')).toBe(true);
  for (const words of ['2025-W53', '2026-W54', '2026-W00', '2026-W5', '2026-05', '']) {
    expect(isWeek(words), words).toBe(false);
  }
  expect(mondayOf('2026-W53')).toBe('2026-12-28');
});

test('the figures of a year are due in April, and not looked for afterwards', () => {
  const due = (day: LogDay) => periodDueOn(day, yearly);
  expect(due('2027-04-01')).toBe('FY2026');
  expect(due('2027-04-30')).toBe('FY2026');
  expect(due('2027-05-01')).toBeNull();
  expect(due('2027-03-31')).toBeNull();
});

import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  logDayFromNumber,
  logDayNumber,
  steadyDayOf,
  weekday,
  zoneShift,
} from '../shared/log-day.ts';
import { isNationalHoliday } from '../shared/national-holidays.ts';
import { defaultCalendar } from '../shared/settings/calendar-yaml.ts';
import type { CalendarSettings } from '../shared/settings/settings.ts';
import { compileCalendar } from '../shared/working-time.ts';

const officeWeek = defaultCalendar.defaultWeek;
const lateTuesday = officeWeek.with(2, { from: 510, until: 1140 });

const cityCalendar: CalendarSettings = {
  ...defaultCalendar,
  sectionWeeks: new Map([['住民課', lateTuesday]]),
  extraOpenings: [
    { date: '2026-09-27', hours: { from: 540, until: 750 }, sections: ['住民課'] },
    { date: '2026-10-25', hours: { from: 480, until: 1560 }, sections: null },
  ],
  dutyRosters: [
    {
      id: 'D-1',
      from: tokyo('2026-10-12T08:30'),
      until: tokyo('2026-10-12T17:15'),
      actors: ['S0306', 'S0307'],
      systems: ['juki'],
    },
    {
      id: 'D-2',
      from: tokyo('2026-10-12T17:15'),
      until: tokyo('2026-10-13T08:30'),
      actors: ['S0306'],
      systems: null,
    },
  ],
};

const calendar = compileCalendar(cityCalendar, 'Asia/Tokyo');

function tokyo(local: string): number {
  return Date.parse(`${local}${local.length === 16 ? ':00' : ''}+09:00`);
}

function periodAt(local: string, section: string | null = null) {
  return calendar.periodOf(tokyo(local), section);
}

describe('the period of an instant', () => {
  test.each([
    ['2026-11-24T07:59:59', 'evening'],
    ['2026-11-24T08:00:00', 'office'],
    ['2026-11-24T12:00:00', 'office'],
    ['2026-11-24T17:44:59', 'office'],
    ['2026-11-24T17:45:00', 'evening'],
    ['2026-11-24T21:59:59', 'evening'],
    ['2026-11-24T22:00:00', 'night'],
    ['2026-11-25T04:59:59', 'night'],
    ['2026-11-25T05:00:00', 'evening'],
  ])('on an open day at %s is %s', (local, period) => {
    expect(periodAt(local)).toBe(period);
  });

  test.each([
    ['2026-11-21T12:00:00', 'closed-day', 'a Saturday'],
    ['2026-11-23T12:00:00', 'closed-day', 'a national holiday, a Monday'],
    ['2026-12-29T12:00:00', 'closed-day', 'the first day of a closure'],
    ['2027-01-03T12:00:00', 'closed-day', 'its last day, in the next year'],
    ['2027-01-04T12:00:00', 'office', 'the day after it'],
    ['2026-11-21T23:00:00', 'night', 'a Saturday night'],
  ])('at %s is %s: %s', (local, period) => {
    expect(periodAt(local)).toBe(period);
  });

  test('between midnight and four belongs to the day before', () => {
    // Saturday 02:00 is Friday's night; Monday 02:00 is still Sunday's.
    expect(logDayFromNumber(logDayNumber(tokyo('2026-11-21T02:00'), zoneShift('Asia/Tokyo')))).toBe(
      '2026-11-20',
    );
    const noNight = compileCalendar(
      { ...cityCalendar, night: { from: 0, until: 1 } },
      'Asia/Tokyo',
    );
    expect(noNight.periodOf(tokyo('2026-11-21T02:00'), null)).toBe('evening');
    expect(noNight.periodOf(tokyo('2026-11-21T04:00'), null)).toBe('closed-day');
    expect(noNight.periodOf(tokyo('2026-11-30T03:59'), null)).toBe('closed-day');
    expect(noNight.periodOf(tokyo('2026-11-30T04:00'), null)).toBe('evening');
  });

  test('is seen from the section: its late counter is office time to it alone', () => {
    expect(periodAt('2026-11-24T19:20', '住民課')).toBe('office');
    expect(periodAt('2026-11-24T19:20', '税務課')).toBe('evening');
    expect(periodAt('2026-11-24T19:20')).toBe('evening');
  });

  test('in an extra opening is office time, for its sections or for all', () => {
    expect(periodAt('2026-09-27T10:00', '住民課')).toBe('office');
    expect(periodAt('2026-09-27T15:00', '住民課')).toBe('evening');
    expect(periodAt('2026-09-27T10:00', '税務課')).toBe('closed-day');
    expect(periodAt('2026-10-25T23:30')).toBe('office');
    expect(periodAt('2026-10-26T02:29')).toBe('office');
    expect(periodAt('2026-10-26T02:30')).toBe('night');
  });

  test('without national holidays a holiday is an ordinary Monday', () => {
    const shop = compileCalendar({ ...cityCalendar, nationalHolidays: false }, 'Asia/Tokyo');
    expect(shop.periodOf(tokyo('2026-11-23T12:00'), null)).toBe('office');
  });
});

test('a closure of one year does not return in the next', () => {
  const closures = [{ from: '2026-08-12', until: '2026-08-14' }];
  const { isOpenDay } = compileCalendar({ ...cityCalendar, closures }, 'Asia/Tokyo');
  expect(
    ['2026-08-10', '2026-08-12', '2026-08-14', '2026-08-17', '2027-08-12'].map((day) =>
      isOpenDay(day, null),
    ),
  ).toEqual([true, false, false, true, true]);
});

test('duty holds for the named accounts, systems and hours only', () => {
  const { onDuty } = calendar;
  expect(onDuty(tokyo('2026-10-12T09:00'), 'S0306', 'juki')?.id).toBe('D-1');
  expect(onDuty(tokyo('2026-10-12T09:00'), 'S0307', 'juki')?.id).toBe('D-1');
  expect(onDuty(tokyo('2026-10-12T09:00'), 'S0306', 'tax')).toBeNull();
  expect(onDuty(tokyo('2026-10-12T09:00'), 'S0999', 'juki')).toBeNull();
  expect(onDuty(tokyo('2026-10-12T08:29:59'), 'S0306', 'juki')).toBeNull();
  expect(onDuty(tokyo('2026-10-13T02:00'), 'S0306', 'tax')?.id).toBe('D-2');
  expect(onDuty(tokyo('2026-10-13T02:00'), 'S0307', 'juki')).toBeNull();
});

test('working days skip weekends, holidays and the turn of the year', () => {
  expect(calendar.nextWorkingDay('2026-12-28', null)).toBe('2027-01-04');
  expect(calendar.nextWorkingDay('2026-09-25', '住民課')).toBe('2026-09-27');
  expect(calendar.nextWorkingDay('2026-09-25', null)).toBe('2026-09-28');
  expect(calendar.workingDaysBetween('2026-12-25', '2027-01-05', null)).toBe(2);
  expect(calendar.workingDaysBetween('2026-11-20', '2026-11-24', null)).toBe(0);
  expect(calendar.workingDaysBetween('2026-11-24', '2026-11-20', null)).toBe(0);
});

test('a calendar that is never open has no next working day, and asking ends', () => {
  const closures = [{ from: '01-01', until: '12-31' }];
  const closed = compileCalendar({ ...defaultCalendar, closures }, 'Asia/Tokyo');
  expect(closed.nextWorkingDay('2026-11-24', null)).toBeNull();
});

const days = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays('2022-01-01', count));
const sections = fc.constantFrom(null, '住民課', '税務課');

describe('whatever the day', () => {
  test('the days between add up', () => {
    fc.assert(
      fc.property(days, days, days, sections, (a, b, c, section) => {
        const [first = a, middle = b, last = c] = [a, b, c].sort();
        fc.pre(first < middle && middle < last);
        const between = (from: string, until: string) =>
          calendar.workingDaysBetween(from, until, section);
        const open = calendar.isOpenDay(middle, section) ? 1 : 0;
        expect(between(first, last)).toBe(between(first, middle) + open + between(middle, last));
      }),
    );
  });

  test('the next working day is open, and none lies before it', () => {
    fc.assert(
      fc.property(days, sections, (day, section) => {
        const next = calendar.nextWorkingDay(day, section) ?? '';
        expect(calendar.isOpenDay(next, section)).toBe(true);
        expect(next > day).toBe(true);
        expect(calendar.workingDaysBetween(day, next, section)).toBe(0);
      }),
    );
  });
});

/** The same rules by another road: local clock times of Temporal, and text. */
function periodByTheClock(at: number, timeZone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const date = local.toPlainDate().subtract({ days: local.hour < 4 ? 1 : 0 });
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const monthDay = date.toString().slice(5);
  const isClosed =
    date.dayOfWeek > 5 ||
    isNationalHoliday(date.toString()) ||
    monthDay >= '12-29' ||
    monthDay <= '01-03';
  if (!isClosed && clock >= '08:00' && clock < '17:45') return 'office';
  if (clock >= '22:00' || clock < '05:00') return 'night';
  return isClosed ? 'closed-day' : 'evening';
}

test.each(['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'UTC'])(
  'periods agree with the clock on the wall in %s, over changes of summer time',
  (timeZone) => {
    const compiled = compileCalendar(defaultCalendar, timeZone);
    const instants = fc.integer({
      min: Date.parse('2024-01-01T00:00:00Z'),
      max: Date.parse('2028-01-01T00:00:00Z'),
    });
    fc.assert(
      fc.property(instants, (at) => {
        expect(compiled.periodOf(at, null)).toBe(periodByTheClock(at, timeZone));
      }),
      { numRuns: 2_000 },
    );
  },
);

test('a period never depends on what was asked before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(days, fc.integer({ min: 0, max: 1_439 }), sections)), (asked) => {
      const fresh = compileCalendar(cityCalendar, 'Asia/Tokyo');
      for (const [day, minute, section] of asked) {
        const at = tokyo(`${day}T00:00`) + minute * 60_000;
        expect(fresh.periodOf(at, section)).toBe(calendar.periodOf(at, section));
      }
    }),
  );
});

test('the week of a section starts on Sunday', () => {
  expect(weekday('2026-11-24')).toBe(2);
  expect(lateTuesday[weekday('2026-11-24')]).toEqual({ from: 510, until: 1140 });
});

test('between the bounds that are given around an instant, all instants are of one log day', () => {
  const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Pacific/Apia', 'Europe/Dublin');
  // Up to the clocks of 1880, which differ by odd seconds.
  const instants = fc.integer({ min: -2_840_140_800_000, max: 4_102_444_800_000 });
  fc.assert(
    fc.property(zones, instants, fc.double({ min: 0, max: 1, noNaN: true }), (zone, at, share) => {
      const shift = zoneShift(zone);
      const { from, until, number } = steadyDayOf(at, shift);
      expect(from <= at && at < until).toBe(true);
      const other = Math.min(Math.floor(from + share * (until - from)), until - 1);
      for (const one of [at, from, other, until - 1]) expect(logDayNumber(one, shift)).toBe(number);
    }),
  );
});

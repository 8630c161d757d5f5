import holidayJp from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../shared/settings/calendar-yaml.ts';
import { finalDeadline, preliminaryDeadline } from '../../shared/statutory/deadlines.ts';
import { defaultStatutorySettings } from '../../shared/statutory/settings.ts';
import { compileCalendar } from '../../shared/working-time.ts';
import { clockSettings, tokyo } from './material.ts';

const final = (known: string, isLonger = false) =>
  finalDeadline(tokyo(known), isLonger, clockSettings);
const preliminary = (known: string) => preliminaryDeadline(tokyo(known), clockSettings);
const inTokyo = (at: number) =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('the deadlines', () => {
  it('are those of the design', () => {
    expect(final('2026-11-23T19:52').lastDay).toBe('2026-12-22');
    expect(final('2026-11-23T19:52', true).lastDay).toBe('2027-01-21');
    expect(final('2026-12-01T09:00')).toMatchObject({
      days: 30,
      countedTo: '2026-12-30',
      lastDay: '2027-01-04',
      isClosed: false,
    });
    expect(preliminary('2026-11-23T19:52')).toMatchObject({
      windowFrom: '2026-11-25',
      lastDay: '2026-11-27',
    });
  });

  it('of a preliminary report stay on a closed day and say so', () => {
    expect(preliminary('2026-11-18T10:00')).toMatchObject({
      lastDay: '2026-11-22',
      countedTo: '2026-11-22',
      isClosed: true,
    });
  });

  it('count from the local date, from midnight and not from four o’clock', () => {
    expect(final('2026-11-23T23:59').lastDay).toBe('2026-12-22');
    expect(final('2026-11-24T00:00').lastDay).toBe('2026-12-23');
    expect(final('2026-11-24T03:59').lastDay).toBe('2026-12-23');
  });

  it('end with the last day', () => {
    expect(inTokyo(final('2026-12-01T09:00').endsAt)).toBe('2027-01-05T00:00');
  });

  it('begin on the day after where the settings say so', () => {
    const statutory = { ...defaultStatutorySettings, firstDay: 'day-after' as const };
    const settings = { ...clockSettings, statutory };
    expect(finalDeadline(tokyo('2026-11-23T19:52'), false, settings).lastDay).toBe('2026-12-23');
    expect(preliminaryDeadline(tokyo('2026-11-23T19:52'), settings)).toMatchObject({
      windowFrom: '2026-11-26',
      lastDay: '2026-11-28',
    });
  });

  it('do not move with a town’s own closures and openings', () => {
    const closures = [{ from: '2026-12-20', until: '2026-12-25' }];
    const calendar = compileCalendar({ ...defaultCalendar, closures }, 'Asia/Tokyo');
    const settings = { ...clockSettings, calendar };
    expect(finalDeadline(tokyo('2026-11-23T19:52'), false, settings).lastDay).toBe('2026-12-22');
  });
});

const zones = ['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'UTC'] as const;

/** The same by another road: Temporal's calendar, and the Cabinet Office's table of holidays. */
function lastDayByTable(at: number, timeZone: string, days: number): Temporal.PlainDate {
  const known = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  let day = known.toPlainDate().add({ days: days - 1 });
  while (isClosedByTable(day)) day = day.add({ days: 1 });
  return day;
}

function isClosedByTable(day: Temporal.PlainDate): boolean {
  const yearEnd = (day.month === 12 && day.day >= 29) || (day.month === 1 && day.day <= 3);
  return day.dayOfWeek >= 6 || yearEnd || Object.hasOwn(holidayJp.holidays, day.toString());
}

const instants = fc.integer({
  min: Date.parse('1990-01-01T00:00:00Z'),
  max: Date.parse('2050-06-01T00:00:00Z'),
});

describe('whatever the instant of knowledge', () => {
  it.each(zones)('the final deadline agrees with Temporal and the table in %s', (timeZone) => {
    const settings = { ...clockSettings, timeZone };
    fc.assert(
      fc.property(instants, fc.boolean(), (at, isLonger) => {
        const deadline = finalDeadline(at, isLonger, settings);
        const expected = lastDayByTable(at, timeZone, isLonger ? 60 : 30);
        expect(deadline.lastDay).toBe(expected.toString());
        const end = expected.add({ days: 1 }).toZonedDateTime(timeZone);
        expect(deadline.endsAt).toBe(end.epochMilliseconds);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the preliminary deadline is four days on, and its window two', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const known = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('Asia/Tokyo');
        const day = known.toPlainDate();
        expect(preliminaryDeadline(at, clockSettings)).toMatchObject({
          windowFrom: day.add({ days: 2 }).toString(),
          lastDay: day.add({ days: 4 }).toString(),
        });
      }),
    );
  });

  it('reminders come in order, after the knowledge, in time, and while people are at work', () => {
    fc.assert(
      fc.property(instants, fc.boolean(), (at, isLonger) => {
        const { reminders, lastDay, endsAt, dueFrom } = finalDeadline(at, isLonger, clockSettings);
        expect(reminders).toEqual([...reminders].sort((one, other) => one - other));
        expect(reminders[0]).toBeGreaterThanOrEqual(at);
        expect(reminders.filter((one) => one < endsAt).length).toBeGreaterThanOrEqual(3);
        expect(dueFrom).toBeLessThanOrEqual(endsAt - 86_400_000);
        for (const one of reminders) {
          expect(inTokyo(one).slice(11)).toBe('09:00');
          expect(clockSettings.calendar.isOpenDay(inTokyo(one).slice(0, 10), null)).toBe(true);
        }
        expect(reminders.some((one) => inTokyo(one).startsWith(lastDay))).toBe(true);
      }),
    );
  });
});

describe('the reminders', () => {
  it('come ten, three and one days before the final deadline, on the day, and after it', () => {
    // 12-12 is a Saturday and 12-19 one, too: the Fridays before them.
    expect(final('2026-11-23T19:52').reminders.map(inTokyo)).toEqual([
      '2026-12-11T09:00',
      '2026-12-18T09:00',
      '2026-12-21T09:00',
      '2026-12-22T09:00',
      '2026-12-23T09:00',
    ]);
  });

  it('of a preliminary deadline on a Sunday come on the Friday before it, and on the Monday', () => {
    expect(preliminary('2026-11-18T10:00').reminders.map(inTokyo)).toEqual([
      '2026-11-20T09:00',
      '2026-11-24T09:00',
    ]);
  });

  it('that would have come before the knowledge come with it', () => {
    // A long holiday: known on its first day, and the office opens after the deadline.
    expect(preliminary('2026-12-29T15:00').reminders.map(inTokyo)).toEqual([
      '2026-12-29T15:00',
      '2027-01-04T09:00',
    ]);
  });

  it('are those of the settings', () => {
    const statutory = {
      ...defaultStatutorySettings,
      finalReminderDays: [-7],
      reminderTime: 13 * 60 + 30,
    };
    const { reminders } = finalDeadline(tokyo('2026-11-23T19:52'), false, {
      ...clockSettings,
      statutory,
    });
    expect(reminders.map(inTokyo)).toEqual(['2026-12-15T13:30']);
  });

  it('of a calendar that is never open come on the days of the plan', () => {
    const calendar = { isOpenDay: () => false };
    const { reminders } = finalDeadline(tokyo('2026-11-23T19:52'), false, {
      ...clockSettings,
      calendar,
    });
    expect(reminders.map(inTokyo)[0]).toBe('2026-12-12T09:00');
  });
});

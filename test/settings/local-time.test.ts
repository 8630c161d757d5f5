import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { isLocalDate, readNamedTime } from '../../shared/settings/local-time.ts';

const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());

describe('a named time reaches over the whole unit that it names', () => {
  test.each([
    ['2026-10-05', '2026-10-04T15:00:00.000Z', '2026-10-05T14:59:59.999Z'],
    ['2026-10-05T17:15', '2026-10-05T08:15:00.000Z', '2026-10-05T08:15:59.999Z'],
    ['2026-10-05 17:15:30', '2026-10-05T08:15:30.000Z', '2026-10-05T08:15:30.999Z'],
    ['2026-10-05T17:15:30.5', '2026-10-05T08:15:30.500Z', '2026-10-05T08:15:30.500Z'],
    ['2026-10-05T17:15Z', '2026-10-05T17:15:00.000Z', '2026-10-05T17:15:59.999Z'],
    ['2026-10-05T17:15-03:30', '2026-10-05T20:45:00.000Z', '2026-10-05T20:45:59.999Z'],
    ['2024-02-29', '2024-02-28T15:00:00.000Z', '2024-02-29T14:59:59.999Z'],
  ])('%s in Tokyo', (given, first, last) => {
    const time = readNamedTime(given, 'Asia/Tokyo');
    expect([iso(time?.first), iso(time?.last)]).toEqual([first, last]);
  });
});

test.each([
  '',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-10-05T24:00',
  '2026-10-05T12:60',
  '2026-10-05T12:00:60',
  '2026-10-05T12:00+25:00',
  '2026-10-05T12',
  '2026/10/05',
  '2026-10-5',
  '令和8年10月5日',
  ' 2026-10-05',
  '2026-10-05\n',
])('"%s" is no time, and never taken for another one', (given) => {
  expect(readNamedTime(given, 'Asia/Tokyo')).toBeUndefined();
});

test('a local date is one that the calendar has', () => {
  expect(isLocalDate('2028-02-29')).toBe(true);
  expect(isLocalDate('2027-02-29')).toBe(false);
  expect(isLocalDate('2027-2-3')).toBe(false);
  expect(isLocalDate('2027-02-03T00:00')).toBe(false);
});

test.each(['Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'Europe/London', 'UTC'])(
  'local times of %s agree with Temporal, those that the clocks skip or repeat too',
  (timeZone) => {
    const minutes = fc.integer({
      min: Date.parse('2024-01-01T00:00Z') / 60_000,
      max: Date.parse('2028-01-01T00:00Z') / 60_000,
    });
    fc.assert(
      fc.property(minutes, (minute) => {
        const given = new Date(minute * 60_000).toISOString().slice(0, 16);
        const expected = Temporal.PlainDateTime.from(given).toZonedDateTime(timeZone);
        expect(readNamedTime(given, timeZone)?.first).toBe(expected.epochMilliseconds);
      }),
      { numRuns: 2_000 },
    );
  },
);

test.each([
  ['2026-03-08T02:30', 'America/New_York', 'skipped'],
  ['2026-11-01T01:30', 'America/New_York', 'repeated'],
  ['2026-03-08T03:00', 'America/New_York', 'just after'],
  ['2026-10-04T02:15', 'Australia/Lord_Howe', 'skipped, by half an hour'],
  ['2026-10-04T02:30', 'Australia/Lord_Howe', 'just after, at half past an hour of UTC'],
  ['2026-04-05T01:45', 'Australia/Lord_Howe', 'repeated, by half an hour'],
])('%s in %s, %s, agrees with Temporal', (given, timeZone) => {
  const expected = Temporal.PlainDateTime.from(given).toZonedDateTime(timeZone);
  expect(readNamedTime(given, timeZone)?.first).toBe(expected.epochMilliseconds);
});

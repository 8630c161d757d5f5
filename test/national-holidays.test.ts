import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isNationalHoliday } from '../shared/national-holidays.ts';

test('known holidays of the design: substitute, citizens’, and plain ones', () => {
  expect(isNationalHoliday('2026-05-06')).toBe(true);
  expect(isNationalHoliday('2026-09-22')).toBe(true);
  expect(isNationalHoliday('2026-11-23')).toBe(true);
  expect(isNationalHoliday('2026-11-24')).toBe(false);
  expect(isNationalHoliday('2026-12-29')).toBe(false);
});

test('what is no date is no holiday', () => {
  for (const given of ['toString', '__proto__', '', '2026-13-01', '2026-1-1']) {
    expect(isNationalHoliday(given), given).toBe(false);
  }
});

/** Prints every date from 1970 to 2050 on which rules and table differ, and how many agree. */
const comparison = `
import { isNationalHoliday } from '${new URL('../shared/national-holidays.ts', import.meta.url)}';
import table from '@holiday-jp/holiday_jp/lib/holidays.js';
let holidays = 0;
const differing = [];
for (let at = Date.UTC(1970, 0, 1); at < Date.UTC(2051, 0, 1); at += 86_400_000) {
  const date = new Date(at).toISOString().slice(0, 10);
  const expected = Object.hasOwn(table, date);
  if (expected) holidays += 1;
  if (isNationalHoliday(date) !== expected) differing.push(date);
}
console.log(JSON.stringify({ holidays, differing, offset: new Date().getTimezoneOffset() }));
`;

test.each([
  ['UTC', 0],
  ['Asia/Tokyo', -540],
])('1970 to 2050 agree with the table of holiday-jp in a process of zone %s', (zone, offset) => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', comparison], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });

  expect(JSON.parse(printed)).toEqual({ holidays: 1_329, differing: [], offset });
});

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

test('what is no date of the table is no holiday', () => {
  for (const given of ['toString', '__proto__', '', '2051-01-01', '2026-1-1']) {
    expect(isNationalHoliday(given), given).toBe(false);
  }
});

/** Prints every local date from 2024 to 2027 on which the two tables differ, and how many agree. */
const comparison = `
import { isNationalHoliday } from '${new URL('../shared/national-holidays.ts', import.meta.url)}';
import oracle from 'japanese-holidays';
let holidays = 0;
const differing = [];
for (let at = new Date(2024, 0, 1, 12); at.getFullYear() < 2028; at.setDate(at.getDate() + 1)) {
  const two = (number) => String(number).padStart(2, '0');
  const date = at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate());
  const expected = oracle.isHoliday(at) !== undefined;
  if (expected) holidays += 1;
  if (isNationalHoliday(date) !== expected) differing.push(date);
}
console.log(JSON.stringify({ holidays, differing, offset: new Date().getTimezoneOffset() }));
`;

test.each([
  ['UTC', 0],
  ['Asia/Tokyo', -540],
])('2024 to 2027 agree with japanese-holidays in a process of zone %s', (zone, offset) => {
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', comparison], {
    cwd: new URL('..', import.meta.url),
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });

  expect(JSON.parse(printed)).toEqual({ holidays: 21 + 19 + 18 + 17, differing: [], offset });
});

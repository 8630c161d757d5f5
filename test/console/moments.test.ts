import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentsIn } from '../../shared/console/moments.ts';
import { printLocalTime, zoneShift } from '../../shared/log-day.ts';

const ja = momentsIn('ja', 'Asia/Tokyo');
const en = momentsIn('en', 'Asia/Tokyo');
const evening = Date.parse('2026-10-12T11:41:03Z');

describe('moments for people', () => {
  it('have the year of the era beside the western year', () => {
    expect(ja.day('2026-10-12')).toBe('2026年（令和8年）10月12日（月）');
    expect(ja.day('2019-05-01')).toBe('2019年（令和元年）5月1日（水）');
    expect(ja.day('2019-04-30')).toBe('2019年（平成31年）4月30日（火）');
    expect(en.day('2026-10-12')).toBe('Mon 12 Oct 2026');
  });

  it('say the year and the day again only where they change', () => {
    const hour = 3_600_000;
    expect(ja.span(evening, evening + hour)).toBe('2026年（令和8年）10月12日（月）20:41～21:41');
    expect(en.span(evening, evening + 4 * hour)).toBe('Mon 12 Oct 2026 20:41 – Tue 13 Oct 00:41');
    expect(ja.span(evening, evening)).toBe('2026年（令和8年）10月12日（月）20:41');
    expect(ja.days('2026-12-31', '2027-01-01')).toBe(
      '2026年（令和8年）12月31日（木）～2027年（令和9年）1月1日（金）',
    );
    expect(ja.minute(evening, evening)).toBe('10月12日（月）20:41');
    expect(ja.minute(evening, Date.parse('2027-01-05T00:00:00Z'))).toContain('2026年（令和8年）');
  });

  it('agree with the log day arithmetic on the local date and time, over years', () => {
    const shift = zoneShift('Asia/Tokyo');
    const from = Date.parse('1990-01-01T00:00:00Z');
    const until = Date.parse('2090-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: from, max: until }), (at) => {
        const [date = '', time = ''] = printLocalTime(at, shift).split(' ');
        expect(ja.second(at).slice(0, 16)).toBe(`${date} ${time}`);
        expect(ja.minute(at, 0).endsWith(time)).toBe(true);
        expect(ja.minute(at, at)).toContain(`月${Number(date.slice(8))}日`);
      }),
    );
  });
});

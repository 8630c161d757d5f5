import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeReader } from '../../shared/reading/date-time.ts';

const tokyo = timeReader('Asia/Tokyo');
const printed = (text: string, read = tokyo): string | null => {
  const at = read(text);
  return at === null ? null : new Date(at).toISOString();
};

describe('a date and time in a log', () => {
  test.each([
    ['2026-11-20 18:30:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T18:30:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00Z', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00.123Z', '2026-11-20T09:30:00.123Z'],
    ['2026-11-20T18:30:00+09:00', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T18:30:00.5+0900', '2026-11-20T09:30:00.500Z'],
    ['2026-11-20 04:30:00-05', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T18:30:00.123456789', '2026-11-20T09:30:00.123Z'],
    ['2024/4/1 9:05:03', '2024-04-01T00:05:03.000Z'],
    ['2024/4/1 9:05', '2024-04-01T00:05:00.000Z'],
    ['2026-11-20 18:30:00 JST', '2026-11-20T09:30:00.000Z'],
    ['2026/11/20 18:30:00 GMT+09:00', '2026-11-20T09:30:00.000Z'],
    ['2026/11/20 09:30:00 UTC', '2026-11-20T09:30:00.000Z'],
    ['2026/11/20 6:30:05 PM', '2026-11-20T09:30:05.000Z'],
    ['2026/11/20 PM 6:30', '2026-11-20T09:30:00.000Z'],
    ['2026/11/20(金) 18:30:00', '2026-11-20T09:30:00.000Z'],
    ['2026年11月20日金曜日 18時30分', '2026-11-20T09:30:00.000Z'],
    ['2026/11/20 (Fri) 18:30:00', '2026-11-20T09:30:00.000Z'],
    ['20261120 1830', '2026-11-20T09:30:00.000Z'],
    ['20261120 93005', '2026-11-20T00:30:05.000Z'],
    ['5081120 183000', '2026-11-20T09:30:00.000Z'],
    ['4310430 120000', '2019-04-30T03:00:00.000Z'],
    ['大正15年12月24日 12:00', '1926-12-24T03:00:00.000Z'],
    ['明治45年7月29日 12:00', '1912-07-29T03:00:00.000Z'],
    ['令6.4.1 9:05', '2024-04-01T00:05:00.000Z'],
    ['r06-04-01 09:05', '2024-04-01T00:05:00.000Z'],
    ['2024.04.01 09:05:03', '2024-04-01T00:05:03.000Z'],
    ['20240401090503', '2024-04-01T00:05:03.000Z'],
    ['20240401 090503', '2024-04-01T00:05:03.000Z'],
    ['20240401090503123', '2024-04-01T00:05:03.123Z'],
    ['R06.04.01 09:05:03', '2024-04-01T00:05:03.000Z'],
    ['R6/4/1 9:05', '2024-04-01T00:05:00.000Z'],
    ['R060401 090503', '2024-04-01T00:05:03.000Z'],
    ['令和6年4月1日9時5分3秒', '2024-04-01T00:05:03.000Z'],
    ['令和6年4月1日（月） 9時5分', '2024-04-01T00:05:00.000Z'],
    ['令和 6年 4月 1日 午後1時05分', '2024-04-01T04:05:00.000Z'],
    ['令和6年4月1日 午前12:05', '2024-03-31T15:05:00.000Z'],
    ['令和元年5月1日 00:00:00', '2019-04-30T15:00:00.000Z'],
    ['㋿6年4月1日 9:05:03', '2024-04-01T00:05:03.000Z'],
    ['H31.04.30 23:59:59', '2019-04-30T14:59:59.000Z'],
    ['S64.01.07 12:00:00', '1989-01-07T03:00:00.000Z'],
    ['H1.1.8 12:00:00', '1989-01-08T03:00:00.000Z'],
    ['２０２４／０４／０１　０９：０５：０３', '2024-04-01T00:05:03.000Z'],
    ['2024/4/1 24:10', '2024-04-01T15:10:00.000Z'],
    ['2024/4/1 29:59:59', '2024-04-01T20:59:59.000Z'],
    ['2024-02-29 00:00:00', '2024-02-28T15:00:00.000Z'],
    [' 2024-04-01 09:05:03 ', '2024-04-01T00:05:03.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(printed(text)).toBe(instant);
  });

  test.each([
    '2026-02-30 10:00:00',
    '2025-02-29 10:00:00',
    '2026-13-01 10:00:00',
    '2026-00-10 10:00:00',
    '2026-11-31 10:00:00',
    '2026-11-20 30:00:00',
    '2026-11-20 10:60:00',
    '2026-11-20 10:00:60',
    '令和0年4月1日 10:00',
    'R01.04.30 10:00:00',
    'H31.05.01 10:00:00',
    '昭和64年1月8日 10:00',
    'S01.12.24 10:00:00',
    'X06.04.01 10:00:00',
    '26/11/20 10:00:00',
    '2026-11-20',
    '10:00:00',
    '2024/4/112:05',
    '2026-11-20 10:00:00 EST',
    '202611201830',
    '5081120183000',
    '6081120 183000',
    '2026-11-20 13:00 PM AM',
    '2026-11-20 AM 1:00 PM',
    '2026-11-20T10:00:00+19:00',
    '午後13:00',
    '2026-11-20 午後13:00',
    '',
    'yesterday',
    'NaN-NaN-NaN NaN:NaN:NaN',
    `2026-11-20${' '.repeat(1_000_000)}x`,
    '2026-1a-20 10:00:00',
  ])('%.40j is no time and is never taken for now', (text) => {
    expect(tokyo(text)).toBeNull();
  });

  test('a year of two digits is read by the rule that the source states, and only by it', () => {
    expect(printed('26/11/20 10:00:00', timeReader('Asia/Tokyo', 'western'))).toBe(
      '2026-11-20T01:00:00.000Z',
    );
    expect(printed('08/11/20 10:00:00', timeReader('Asia/Tokyo', 'reiwa'))).toBe(
      '2026-11-20T01:00:00.000Z',
    );
    expect(printed('081120100000', timeReader('Asia/Tokyo', 'reiwa'))).toBe(
      '2026-11-20T01:00:00.000Z',
    );
    expect(printed('30/11/20 10:00:00', timeReader('Asia/Tokyo', 'heisei'))).toBe(
      '2018-11-20T01:00:00.000Z',
    );
    expect(printed('31/11/20 10:00:00', timeReader('Asia/Tokyo', 'heisei'))).toBeNull();
  });

  test('a time that the clock skips or repeats has one meaning in a zone with summer time', () => {
    const newYork = timeReader('America/New_York');
    expect(printed('2026-11-01 01:30:00', newYork)).toBe('2026-11-01T05:30:00.000Z');
    expect(printed('2026-03-08 02:30:00', newYork)).toBe('2026-03-08T07:30:00.000Z');
    expect(printed('2026-07-01 12:00:00', newYork)).toBe('2026-07-01T16:00:00.000Z');
  });

  const instants = fc.integer({ min: Date.UTC(2019, 4, 2), max: Date.UTC(2099, 0, 1) });

  test('every instant reads back from each of the ways to write it', () => {
    fc.assert(
      fc.property(instants, (milliseconds) => {
        const at = Math.floor(milliseconds / 1_000) * 1_000;
        const [date = '', clock = ''] = new Date(at + 9 * 3_600_000).toISOString().split(/[T.]/u);
        const [year = '', month = '', day = ''] = date.split('-');
        const reiwa = `${Number(year) - 2018}`;
        const ways = [
          `${date} ${clock}`,
          `${date}T${clock}+09:00`,
          `${new Date(at).toISOString()}`,
          `${Number(year)}/${Number(month)}/${Number(day)} ${clock.replace(/^0/u, '')}`,
          `${year}${month}${day}${clock.replaceAll(':', '')}`,
          `R${reiwa.padStart(2, '0')}.${month}.${day} ${clock}`,
          `令和${reiwa}年${Number(month)}月${Number(day)}日 ${clock}`,
        ];
        for (const way of ways) expect(tokyo(way), way).toBe(at);
      }),
    );
  });

  test('no text makes it throw or give a number that is no instant', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[RHS0-9/.:年月日時分令和 T+-]{0,24}$/u)),
        (text) => {
          const at = tokyo(text);
          expect(at === null || Number.isSafeInteger(at)).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('a reader that has read other lines before', () => {
  test('gives what a fresh one gives, whatever came before', () => {
    const written = fc.constantFrom(
      'R08.11.20 09:05:03',
      'R08.11.20 25:05:03',
      'R08.11.20 99:05:03',
      'R08.11.20 9:05:03',
      'R08.02.30 09:05:03',
      '令和8年11月20日 09:05:03',
      '2026-11-20 09:05:03',
      '2026-11-20T09:05:03.250+05:30',
      '2026-11-20T09:05:03.25xZ',
      '2026-11-20T09:05:03-0x:00',
      '20261120 09:05:03',
      'no time',
    );
    fc.assert(
      fc.property(fc.array(written, { maxLength: 6 }), (texts) => {
        const read = timeReader('Asia/Tokyo');
        expect(texts.map((text) => read(text))).toEqual(
          texts.map((text) => timeReader('Asia/Tokyo')(text)),
        );
      }),
    );
  });
});

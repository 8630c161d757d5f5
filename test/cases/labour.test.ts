import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseAction } from '../../shared/cases/case.ts';
import { hundredths, labourByMonth, labourOf } from '../../shared/cases/labour.ts';

const worked = (role: string, hours: string, yenPerHour: string | null, on: string): CaseAction => {
  const deed = { kind: 'hours-recorded', role, hours, yenPerHour, on, comment: 'x' } as const;
  return { sequence: 1, at: 0, by: 'S9', deed };
};

describe('the labour on cases', () => {
  it('is exact where binary fractions are not', () => {
    const log = Array.from({ length: 10 }, () => worked('head', '0.1', '0.7', '2026-05-11'));
    expect(labourOf(log)).toEqual({
      hours: new Map([['head', '1']]),
      totalHours: '1',
      yen: '0.7',
      hoursWithoutRate: '0',
    });
  });

  it('keeps hours without a rate apart, and the rate at which each was recorded', () => {
    const log = [
      worked('supervisor', '1.5', '3200', '2026-05-11'),
      worked('supervisor', '1', '3300.25', '2026-06-01'),
      worked('mayor', '0.25', null, '2026-06-01'),
    ];
    const labour = labourOf(log);
    expect([...labour.hours]).toEqual([
      ['mayor', '0.25'],
      ['supervisor', '2.5'],
    ]);
    expect([labour.totalHours, labour.yen, labour.hoursWithoutRate]).toEqual([
      '2.75',
      '8100.25',
      '0.25',
    ]);
  });

  it('is summed by the month of the work, of several cases at once', () => {
    const months = labourByMonth([
      [worked('head', '2', '4600', '2026-05-31')],
      [worked('head', '-0.5', '4600', '2026-06-01'), worked('head', '1', '4600', '2026-06-30')],
      [],
    ]);
    expect([...months].map(([month, { yen }]) => [month, yen])).toEqual([
      ['2026-05', '9200'],
      ['2026-06', '2300'],
    ]);
  });

  it('adds up, whatever the entries, their order and their months', () => {
    const decimal = fc.tuple(fc.integer({ min: -999_999, max: 999_999 })).map(([units]) => {
      const sign = units < 0 ? '-' : '';
      const size = Math.abs(units);
      return `${sign}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
    });
    const entry = fc
      .tuple(
        fc.constantFrom('a', 'b'),
        decimal,
        fc.option(decimal),
        fc.constantFrom('2026-05-01', '2026-05-31', '2026-06-01'),
      )
      .map(([role, hours, rate, on]) => worked(role, hours, rate, on));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), (log) => {
        const sum = (values: readonly string[]) =>
          values.reduce((total, value) => total + tenThousandths(value), 0n);
        const whole = labourOf(log);
        const months = [...labourByMonth([log.slice(0, 3), log.slice(3)]).values()];
        expect(sum(months.map(({ yen }) => yen))).toBe(tenThousandths(whole.yen));
        expect(sum([...whole.hours.values()])).toBe(tenThousandths(whole.totalHours));
        expect(labourOf(log.toReversed())).toEqual(whole);
        const exact = log.reduce((total, { deed }) => {
          if (deed.kind !== 'hours-recorded' || deed.yenPerHour === null) return total;
          return total + hundredths(deed.hours) * hundredths(deed.yenPerHour);
        }, 0n);
        expect(tenThousandths(whole.yen)).toBe(exact);
      }),
    );
  });
});

/** Read without the code under test: up to four decimal places. */
function tenThousandths(decimal: string): bigint {
  const [whole = '0', places = ''] = decimal.replace('-', '').split('.');
  const size = BigInt(whole) * 10_000n + BigInt(places.padEnd(4, '0'));
  return decimal.startsWith('-') ? -size : size;
}

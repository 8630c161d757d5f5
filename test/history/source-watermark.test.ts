import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believe, type SourceDays } from '../../shared/history/source-ahead.ts';
import { exampleCalendar, exampleSource } from '../../shared/history/source-example.ts';
import { newestLogDay, sealable, watermark } from '../../shared/history/watermark.ts';
import { addDays, type LogDay } from '../../shared/log-day.ts';
import type { Source } from '../../shared/settings/settings.ts';

/** 2026-06-29 is a Monday. */
function source(
  until: LogDay,
  {
    missing = [],
    cadence = 'daily',
    id = 'juki-log',
    isWhole = false,
  }: {
    readonly missing?: readonly LogDay[];
    readonly cadence?: Source['cadence'];
    readonly id?: string;
    readonly isWhole?: boolean;
  } = {},
): SourceDays {
  const all = exampleSource({}, { cadence, id });
  const days = all.days.filter(({ logDay }) => logDay <= until && !missing.includes(logDay));
  if (isWhole) return { ...all, days };
  // Without lines after the hours of the organisation, nobody knows whether a day goes on.
  const noon = days.map((day) => ({
    ...day,
    lastAt: day.firstAt + 4 * 3_600_000,
    slots: day.slots.slice(0, 24),
  }));
  return { ...all, days: noon };
}

function marks(sources: readonly SourceDays[]): (LogDay | null)[] {
  const believed = believe(sources);
  const newest = newestLogDay(believed) ?? '';
  return believed.map((one) => watermark(one, newest, exampleCalendar));
}

describe('the watermark of a source', () => {
  it('is not there before it has spoken', () => {
    expect(marks([{ ...source('2026-06-30'), days: [] }, source('2026-06-30')])).toEqual([
      null,
      '2026-06-29',
    ]);
    expect(newestLogDay([])).toBeNull();
  });

  it('passes a day with a line of a later day, or of the evening', () => {
    expect(marks([source('2026-06-30')])).toEqual(['2026-06-29']);
    const evening = source('2026-06-30', { isWhole: true });
    const days = evening.days.map((day) => ({ ...day, lastAt: day.lastAt + 30 * 60_000 }));
    expect(marks([{ ...evening, days }])).toEqual(['2026-06-30']);
  });

  it('is held back by a missing day for five working days of log time', () => {
    const missing = ['2026-06-29'];
    expect(marks([source('2026-06-30', { missing })])).toEqual(['2026-06-28']);
    expect(marks([source('2026-07-06', { missing })])).toEqual(['2026-06-28']);
    expect(marks([source('2026-07-07', { missing })])).toEqual(['2026-07-06']);
  });

  it('is not held back by closed days, by what is often missing, nor between weekly files', () => {
    // 2026-05-02 to 2026-05-06 are closed.
    expect(marks([source('2026-05-07')])).toEqual(['2026-05-06']);
    // Every fourth working day, 2026-06-29 among them.
    const every = exampleSource({}).days.map(({ logDay }) => logDay);
    const sparse = every.toReversed().filter((_, index) => index % 4 === 2);
    expect(sparse).toContain('2026-06-29');
    expect(marks([source('2026-06-30', { missing: sparse })])).toEqual(['2026-06-29']);
    const missing = ['2026-06-29'];
    for (const cadence of ['weekly', 'monthly'] as const) {
      expect(marks([source('2026-06-30', { missing, cadence })])).toEqual(['2026-06-29']);
    }
  });

  it('of an irregular source is wherever the others are', () => {
    const irregular = source('2026-04-30', { cadence: 'irregular', id: 'cd' });
    expect(marks([irregular, source('2026-06-30')])).toEqual(['2026-06-30', '2026-06-29']);
  });

  it('is not moved by a line that is dated years ahead', () => {
    const { source: one, days } = exampleSource({ '2099-01-01': {} });
    const usual = days.filter(({ logDay }) => logDay <= '2026-06-30' || logDay > '2099');
    const believed = believe([{ source: one, days: usual }]);
    expect(newestLogDay(believed)).toBe('2026-06-30');
    expect(believed[0]?.ahead.map(({ logDay }) => logDay)).toEqual(['2099-01-01']);
  });
});

describe('a log day', () => {
  const seal = (logDay: LogDay, watermarks: (LogDay | null)[], newest: LogDay) =>
    sealable(logDay, watermarks, newest, exampleCalendar);

  it('can be sealed when every source has passed it and one working day more', () => {
    expect(seal('2026-06-25', ['2026-06-26', '2026-06-29'], '2026-06-29')).toBe(true);
    expect(seal('2026-06-26', ['2026-06-26', '2026-06-29'], '2026-06-29')).toBe(false);
    // Friday to Sunday wait for Monday.
    for (const logDay of ['2026-06-26', '2026-06-27', '2026-06-28']) {
      expect(seal(logDay, ['2026-06-28'], '2026-06-29')).toBe(false);
      expect(seal(logDay, ['2026-06-29'], '2026-06-30')).toBe(true);
    }
  });

  it('waits for a source no longer than five working days', () => {
    expect(seal('2026-06-26', [null], '2026-07-03')).toBe(false);
    expect(seal('2026-06-26', [null], '2026-07-04')).toBe(true);
    expect(seal('2026-04-30', ['2026-04-30'], '2026-05-12')).toBe(false);
    expect(seal('2026-04-30', ['2026-04-30'], '2026-05-13')).toBe(true);
  });

  it('is never left behind by a later one', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2026-04-20', count));
    const mark = fc.option(day);
    fc.assert(
      fc.property(day, fc.array(mark), day, (logDay, watermarks, newest) => {
        if (!seal(logDay, watermarks, newest)) return;
        expect(seal(addDays(logDay, -1), watermarks, newest)).toBe(true);
      }),
    );
  });
});

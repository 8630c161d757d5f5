import { describe, expect, it } from 'vitest';
import { examples, logIntegrity } from '../../shared/detectors/log-integrity.ts';
import type { SourceDays } from '../../shared/history/source-ahead.ts';
import type { SourceFigures } from '../../shared/history/source-day-union.ts';
import {
  type Deviations,
  exampleCalendar,
  exampleDay,
  exampleFigures,
  exampleFirstNumber,
  exampleSlots,
  exampleSource,
  sourceExample,
} from '../../shared/history/source-example.ts';
import { judgeSources } from '../../shared/history/source-findings.ts';
import { addDays } from '../../shared/log-day.ts';
import type { Source } from '../../shared/settings/settings.ts';

const words = { systemTitle: (id: string) => ({ ja: `［${id}］`, en: `[${id}]` }) };

function judged(sources: readonly SourceDays[], from = exampleDay, until = addDays(from, 7)) {
  return judgeSources(sources, { from, until }, exampleCalendar, words);
}

function kinds(sources: readonly SourceDays[], from?: string, until?: string): string[] {
  return judged(sources, from, until).map((one) => `${one.kind} ${one.from} ${one.until}`);
}

/** The example's source with a change of each of its days. */
function changed(
  change: (day: SourceFigures, number: number) => SourceFigures | null,
  deviations: Deviations = {},
  cadence: Source['cadence'] = 'daily',
): SourceDays {
  const { source, days } = exampleSource(deviations, { cadence });
  return { source, days: days.map(change).filter((day) => day !== null) };
}

function unnumbered(day: SourceFigures, lines: number): SourceFigures {
  return { ...day, lines, runs: null };
}

describe('log-integrity', () => {
  for (const { title, sources, span } of examples().fires)
    it(`fires on ${title}`, () => {
      const found = logIntegrity.judge(sources, span, exampleCalendar, words);
      expect(found.length).toBeGreaterThan(0);
      for (const { detector, source, why, figures } of found) {
        expect([detector, source]).toEqual(['log-integrity', 'juki-log']);
        for (const sentence of why) {
          expect(sentence.ja).not.toMatch(/undefined|NaN|Infinity|犯人|不正/);
          expect(sentence.en).not.toMatch(/undefined|NaN|Infinity|culprit|fraud/);
        }
        expect(Object.values(figures).every(Number.isFinite)).toBe(true);
      }
    });

  for (const { title, sources, span } of examples().quiet)
    it(`says nothing on ${title}`, () => {
      expect(logIntegrity.judge(sources, span, exampleCalendar, words)).toEqual([]);
    });

  it('says the same of a day in whatever span it is looked at', () => {
    for (const { sources } of examples().fires) {
      const all = judged(sources);
      const daily = Array.from({ length: 8 }, (_, day) => addDays(exampleDay, day)).flatMap((day) =>
        judged(sources, day, day),
      );
      for (const one of all) expect(daily).toContainEqual(one);
    }
  });

  it('expects nothing on closed days, nor in the first ten working days', () => {
    // Two holidays and a weekend: 2026-04-29, 2026-05-02 to 2026-05-06.
    expect(kinds([exampleSource({})], '2026-04-01', '2026-07-13')).toEqual([]);
    expect(kinds([exampleSource({ '2026-04-14': null })], '2026-04-01', '2026-05-31')).toEqual([]);
    expect(kinds([exampleSource({ '2026-04-15': null })], '2026-04-01', '2026-05-31')).toEqual([
      'sequence-gap 2026-04-14 2026-04-16',
      'missing-day 2026-04-15 2026-04-15',
    ]);
  });

  it('says nothing of a source that never spoke', () => {
    const { source } = exampleSource({});
    expect(kinds([{ source, days: [] }])).toEqual([]);
  });
});

describe('a silence', () => {
  it('is one finding that grows, over weekends too', () => {
    const stopped = changed((day) => (day.logDay < exampleDay ? unnumbered(day, 400) : null));
    expect(kinds([stopped], '2026-07-01', '2026-07-06')).toEqual([
      'missing-day 2026-07-06 2026-07-06',
    ]);
    const [silence, ...others] = judged([stopped], '2026-07-01', '2026-07-14');
    expect(others).toEqual([]);
    expect(silence).toMatchObject({
      kind: 'silence',
      severity: 'high',
      from: '2026-07-06',
      until: '2026-07-14',
      figures: { silentWorkingDays: 7 },
    });
  });

  it('is not said of a daily source that was often silent before', () => {
    const sparse = changed((day, number) => (number % 5 === 0 ? null : unnumbered(day, 400)));
    expect(kinds([sparse], '2026-04-01', '2026-07-13')).toEqual([]);
  });

  it('is said of a weekly source after two weeks, of a monthly one after a month and a half', () => {
    const from = (cadence: Source['cadence']) =>
      changed((day) => (day.logDay < '2026-05-11' ? unnumbered(day, 400) : null), {}, cadence);
    expect(kinds([from('weekly')], '2026-05-11', '2026-05-21')).toEqual([]);
    expect(kinds([from('weekly')], '2026-05-11', '2026-05-22')).toEqual([
      'silence 2026-05-11 2026-05-22',
    ]);
    expect(kinds([from('monthly')], '2026-05-11', '2026-06-22')).toEqual([]);
    expect(kinds([from('monthly')], '2026-05-11', '2026-06-23')).toEqual([
      'silence 2026-05-11 2026-06-23',
    ]);
    expect(kinds([from('irregular')], '2026-05-11', '2026-07-13')).toEqual([]);
  });
});

describe('a gap in the numbers', () => {
  const first = exampleFirstNumber(exampleDay);

  it('names the numbers that no line bears', () => {
    const runs = [
      { first: first + 1, last: first + 9 },
      { first: first + 11, last: first + 399 },
    ];
    const [gap] = judged([exampleSource({ [exampleDay]: { runs } })]);
    expect(gap).toMatchObject({
      kind: 'sequence-gap',
      from: '2026-07-03',
      until: exampleDay,
      figures: { missingNumbers: 2, holes: 2 },
    });
    expect(gap?.why[0]?.en).toContain(`(${first}, ${first + 10})`);
  });

  it('is none where lines near 04:00 stand on either side of the cut', () => {
    const deviations = {
      '2026-07-06': {
        runs: [
          { first, last: first + 397 },
          { first: first + 399, last: first + 400 },
        ],
      },
      '2026-07-07': {
        runs: [
          { first: first + 398, last: first + 398 },
          { first: first + 401, last: first + 799 },
        ],
      },
    };
    expect(kinds([exampleSource(deviations)])).toEqual([]);
  });

  it('is none where the numbers always skip, nor where the numbering began anew', () => {
    const skipping = changed((day, number) => ({
      ...day,
      runs: (day.runs ?? []).map((run) => ({ ...run, last: run.last - (number % 2) })),
    }));
    expect(kinds([skipping])).toEqual([]);
    const renewed = { runs: [{ first: 1, last: 400 }], slots: exampleSlots(1, 400, 26) };
    const anew = exampleSource({ '2026-07-13': renewed });
    expect(kinds([anew])).toEqual([]);
  });
});

describe('a drop of lines', () => {
  it('is measured by the same weekday', () => {
    // Mondays have 2,000 lines, other days 400: 450 on a Monday are a drop, 400 on a Tuesday none.
    const mondays = changed((day) => {
      const isMonday = new Date(day.logDay).getUTCDay() === 1;
      return unnumbered(day, day.logDay === exampleDay ? 450 : isMonday ? 2_000 : 400);
    });
    expect(kinds([mondays])).toEqual([`drop ${exampleDay} ${exampleDay}`]);
  });

  it('does not hide the next one', () => {
    const twice = changed((day) =>
      unnumbered(day, ['2026-06-22', exampleDay].includes(day.logDay) ? 20 : 400),
    );
    expect(kinds([twice], '2026-06-01', exampleDay)).toContain(`drop ${exampleDay} ${exampleDay}`);
  });

  it('is not said of a source that has few lines anyway', () => {
    const few = changed((day) => unnumbered(day, day.logDay === exampleDay ? 1 : 19));
    expect(kinds([few])).toEqual([]);
  });
});

describe('a clock', () => {
  const first = exampleFirstNumber(exampleDay);

  it('is found nine hours off, and the finding says by how much', () => {
    const slots = exampleSlots(null, 400, (26 + 144 - 54) % 144);
    const [finding] = judged([exampleSource({ [exampleDay]: { slots, runs: null } })]);
    expect(finding).toMatchObject({ kind: 'clock-shift', figures: { shiftMinutes: -540 } });
  });

  it('is not doubted on a half day or where lines come around the clock', () => {
    const half = { slots: exampleSlots(first, 400, 26).slice(0, 25), runs: null, lines: 200 };
    expect(kinds([exampleSource({ [exampleDay]: half })])).toEqual([]);
    const around = Array.from({ length: 144 }, (_, slot) => ({
      slot,
      smallest: null,
      largest: null,
    }));
    expect(kinds([changed((day) => ({ ...unnumbered(day, 400), slots: around }))])).toEqual([]);
  });

  it('is found set back by the numbers that run against it, if they never did', () => {
    // After 13:00 the clock is set back by half an hour: later numbers stand in earlier slots.
    const slots = exampleSlots(first, 400, 26).map((one, index, all) => {
      const isRepeated = index >= 25 && index < 28;
      return isRepeated ? { ...one, largest: all[index + 3]?.largest ?? null } : one;
    });
    expect(kinds([exampleSource({ [exampleDay]: { slots } })])).toEqual([
      `clock-disorder ${exampleDay} ${exampleDay}`,
    ]);
    const always = changed((day) => ({ ...day, slots }));
    expect(kinds([always])).toEqual([]);
  });

  it('dated ahead is told, but not where another source has got there', () => {
    const ahead = exampleSource({ '2027-01-04': { lines: 3 } });
    expect(judged([ahead])).toMatchObject([
      { kind: 'dated-ahead', from: '2027-01-04', figures: { lines: 3 } },
    ]);
    const days = Array.from({ length: 5 }, (_, day) => exampleFigures(`2027-01-0${4 + day}`, 400));
    const other = exampleSource({}, { id: 'tax-log', cadence: 'irregular' });
    const reached = { ...other, days: [...other.days, ...days] };
    expect(kinds([ahead, reached]).filter((one) => one.startsWith('dated'))).toEqual([]);
  });
});

describe('a changed scope', () => {
  it('names what is there no more, and since when', () => {
    const systems = changed((day) => ({
      ...day,
      systems: day.logDay < exampleDay ? ['juki', 'tax'] : ['juki'],
      actions: day.logDay < '2026-07-07' ? ['view', 'print'] : ['view'],
    }));
    const found = judged([systems], exampleDay, '2026-07-08');
    expect(found).toMatchObject([
      { kind: 'scope', severity: 'high', from: '2026-07-06', until: '2026-07-08' },
      { kind: 'scope', from: '2026-07-07', until: '2026-07-08', figures: { absentWorkingDays: 2 } },
    ]);
    expect(found[0]?.why[0]?.ja).toContain('［tax］');
    expect(found[1]?.why[0]?.en).toContain('action print');
  });

  it('waits longer for what was absent now and then', () => {
    const nowAndThen = changed((day, number) => ({
      ...day,
      actions: day.logDay >= exampleDay || number % 15 === 0 ? ['view'] : ['view', 'print'],
    }));
    expect(kinds([nowAndThen], exampleDay, '2026-07-07')).toEqual([]);
    expect(kinds([nowAndThen], exampleDay, '2026-07-08')).toEqual(['scope 2026-07-06 2026-07-08']);
  });

  it('is not concluded from a day with hardly any line', () => {
    const deviation = { lines: 30, runs: null, actions: ['view' as const] };
    const deviations = { '2026-07-06': deviation, '2026-07-07': deviation };
    const found = kinds([exampleSource(deviations)], exampleDay, '2026-07-07');
    expect(found).toEqual(['drop 2026-07-06 2026-07-06', 'drop 2026-07-07 2026-07-07']);
    expect(sourceExample('quiet', {}).sources).toHaveLength(1);
  });
});

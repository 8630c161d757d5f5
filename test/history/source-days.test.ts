import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccessEvent, actions } from '../../shared/event.ts';
import type { SourceDay } from '../../shared/history/source-day.ts';
import { foldSourceDays } from '../../shared/history/source-day-folder.ts';
import { uniteSourceDays } from '../../shared/history/source-day-union.ts';
import { accessEvent, fileNumber, tokyo } from './history-samples.ts';

const hour = 3_600_000;
/** 04:00 in Tokyo, where the log day 2026-05-11 begins. */
const cut = Date.parse('2026-05-11T04:00:00+09:00');

function foldFile(events: readonly AccessEvent[], file = 1): readonly SourceDay[] {
  const folder = foldSourceDays({ source: 'log', fileSha256: fileNumber(file), shift: tokyo });
  for (const event of events) folder.accept(event, JSON.stringify({ ...event, line: 0 }));
  return folder.finish();
}

describe('what a file says about its source', () => {
  it('is nothing where it holds no line', () => {
    expect(foldFile([])).toEqual([]);
  });

  it('is said by log day, which ends at 04:00', () => {
    const days = foldFile([
      accessEvent({ at: cut + 24 * hour, action: 'export', system: 'tax', sequence: '12' }),
      accessEvent({ at: cut + 24 * hour - 1, sequence: '11' }),
      accessEvent({ at: cut, action: 'login', sequence: '0010' }),
    ]);
    expect(days.map(({ sketch: _, ...day }) => day)).toEqual([
      {
        source: 'log',
        logDay: '2026-05-11',
        file: fileNumber(1),
        lines: 2,
        firstAt: cut,
        lastAt: cut + 24 * hour - 1,
        actions: ['view', 'login'],
        systems: ['juki'],
        slots: [
          { slot: 0, smallest: 10, largest: 10 },
          { slot: 143, smallest: 11, largest: 11 },
        ],
        runs: [{ first: 10, last: 11 }],
      },
      {
        source: 'log',
        logDay: '2026-05-12',
        file: fileNumber(1),
        lines: 1,
        firstAt: cut + 24 * hour,
        lastAt: cut + 24 * hour,
        actions: ['export'],
        systems: ['tax'],
        slots: [{ slot: 0, smallest: 12, largest: 12 }],
        runs: [{ first: 12, last: 12 }],
      },
    ]);
  });

  it('knows no runs of numbers where a line has none, or one that is too long to be exact', () => {
    for (const sequence of [undefined, '', 'A-1', '-1', '1.5', '1234567890123456', '１']) {
      const [day] = foldFile([
        accessEvent({ at: cut, sequence: '1' }),
        accessEvent({ at: cut, sequence }),
      ]);
      expect(day?.runs).toBeNull();
      expect(day?.slots).toEqual([{ slot: 0, smallest: 1, largest: 1 }]);
    }
  });

  it('keeps the first hundred systems, however the lines are split', () => {
    const events = Array.from({ length: 300 }, (_, number) =>
      accessEvent({ at: cut, system: `system ${number}` }),
    );
    const whole = uniteSourceDays(foldFile(events));
    expect(whole[0]?.systems).toHaveLength(100);
    const halves = [...foldFile(events.slice(0, 150), 1), ...foldFile(events.slice(150), 2)];
    expect(uniteSourceDays(halves)).toEqual(whole);
  });
});

const line = fc.record({
  at: fc.integer({ min: 0, max: 3 * 24 * 60 }).map((minutes) => cut + minutes * 60_000),
  actor: fc.constantFrom('S0001', 'S0002', '職員'),
  action: fc.constantFrom(...actions),
  system: fc.constantFrom('juki', 'tax'),
  records: fc.option(fc.integer({ min: 0, max: 5 })),
});

/** Lines with numbers (or some, or none), and which of three files hold each: at least one. */
const splitting = fc
  .tuple(
    fc.constantFrom('all', 'some', 'none'),
    fc.array(fc.tuple(line, fc.integer({ min: 1, max: 7 })), { minLength: 1, maxLength: 60 }),
  )
  .map(([numbered, lines]) =>
    lines.map(([fields, files], number) => ({
      event: accessEvent({
        ...fields,
        sequence:
          numbered === 'all' || (numbered === 'some' && number % 2 === 0)
            ? `${1_000 + number}`
            : undefined,
      }),
      files,
    })),
  );

describe('the figures of a source', () => {
  it('do not depend on how lines are split, ordered and repeated over files', () => {
    fc.assert(
      fc.property(splitting, fc.integer(), (lines, turn) => {
        const whole = uniteSourceDays(foldFile(lines.map(({ event }) => event)));
        const parts = [0, 1, 2].flatMap((file) => {
          const own = lines.filter(({ files }) => files & (1 << file)).map(({ event }) => event);
          return foldFile(turn % 2 === 0 ? own.toReversed() : own, file);
        });
        const united = uniteSourceDays(turn % 3 === 0 ? parts.toReversed() : [...parts, ...parts]);
        expect(united).toEqual(whole);
      }),
    );
  });

  it('count lines exactly where the source numbers them, repeated lines once', () => {
    const events = Array.from({ length: 5_000 }, (_, number) =>
      accessEvent({ at: cut + number, sequence: `${number}` }),
    );
    const days = [...foldFile(events.slice(0, 3_000), 1), ...foldFile(events.slice(2_000), 2)];
    expect(uniteSourceDays(days)).toMatchObject([
      { lines: 5_000, runs: [{ first: 0, last: 4_999 }] },
    ]);
  });

  it('estimate them within a tenth where it does not, overlaps counted once', () => {
    for (const count of [1, 10, 100, 1_000, 20_000, 200_000]) {
      const events = Array.from({ length: count }, (_, number) =>
        accessEvent({ at: cut + 7 * number, subject: `${number % 977}` }),
      );
      const half = Math.ceil(count / 2);
      const days = [...foldFile(events, 1), ...foldFile(events.slice(0, half), 2)];
      const lines = uniteSourceDays(days)[0]?.lines ?? 0;
      expect(Math.abs(lines - count)).toBeLessThanOrEqual(count / 10);
    }
  });
});

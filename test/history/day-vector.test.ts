import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvent } from '../../shared/detectors/detector.ts';
import { BrokenPromiseError } from '../../shared/errors.ts';
import {
  type DayVector,
  dayVectorOf,
  packDayVector,
  unpackDayVector,
} from '../../shared/history/day-vector.ts';
import { anyFoldedEvent, fileNumber, morning } from './history-samples.ts';

function judged(changes: Partial<JudgedEvent> = {}): JudgedEvent {
  return {
    fingerprint: 1n,
    sequenced: false,
    count: 1,
    at: morning,
    action: 'view',
    outcome: 'success',
    system: 'juki',
    screen: null,
    terminal: null,
    records: 1,
    subject: 1n,
    dataClasses: ['personal'],
    source: 'juki-log',
    file: fileNumber(1),
    line: 1,
    explanations: [],
    shortfalls: [],
    mayBePersonal: true,
    period: 'office',
    ...changes,
  };
}

const anyJudgedEvent: fc.Arbitrary<JudgedEvent> = fc
  .tuple(
    anyFoldedEvent,
    fc.constantFrom('office', 'evening', 'night', 'closed-day'),
    fc.constantFrom([], [{ id: 'approval', reference: 'A-1' }]),
  )
  .map(([event, period, explanations]) => ({
    ...event,
    period,
    explanations,
    shortfalls: [],
    mayBePersonal: true,
  }));

const approved = { explanations: [{ id: 'approval', reference: 'A-1' }] };

describe('the vector of a day', () => {
  it('sums people over exports and prints, and counts those that do not say how many', () => {
    const vector = dayVectorOf([
      judged({ action: 'export', records: 2_000 }),
      judged({ action: 'export', records: 30, count: 2, ...approved }),
      judged({ action: 'export', records: null }),
      judged({ action: 'print', records: 5 }),
      judged({ action: 'print', records: null, count: 3 }),
      judged({ action: 'export', records: 9_999, outcome: 'denied' }),
    ]);
    expect(vector).toMatchObject({
      lines: 9,
      denied: 1,
      exportLines: 4,
      printLines: 4,
      exportedRecords: 2_060,
      printedRecords: 5,
      exportsWithoutCount: 1,
      printsWithoutCount: 3,
      unexplainedRecords: 2_005,
    });
  });

  it('counts distinct subjects, and as unexplained those with one deed that nothing covers', () => {
    const vector = dayVectorOf([
      judged({ subject: 1n, ...approved }),
      judged({ subject: 1n }),
      judged({ subject: 2n, ...approved }),
      judged({ subject: 2n, action: 'update', ...approved }),
      judged({ subject: 3n, action: 'print' }),
      judged({ subject: null }),
      judged({ subject: 4n, outcome: 'error' }),
    ]);
    expect(vector).toMatchObject({ subjectsViewed: 2, subjects: 3, unexplainedSubjects: 2 });
    expect(vector).toMatchObject({ views: 4, updates: 1, failed: 1 });
  });

  it('lays its lines on half-hours, opening hours apart from the rest', () => {
    const vector = dayVectorOf([
      judged({ at: Date.parse('2026-05-11T00:29:59.999Z') }),
      judged({ at: Date.parse('2026-05-11T00:30:00Z'), count: 2 }),
      judged({ at: Date.parse('2026-05-11T23:59:00Z'), period: 'night' }),
      judged({ at: Date.parse('1969-12-31T23:59:00Z'), period: 'closed-day' }),
    ]);
    expect(vector.inHours.slice(0, 3)).toEqual([1, 2, 0]);
    expect(vector.outOfHours[47]).toBe(2);
    expect(vector).toMatchObject({ evening: false, night: true, closedDay: true });
  });

  it('names the data classes of its lines', () => {
    const vector = dayVectorOf([
      judged({ dataClasses: ['juki-net'] }),
      judged({ dataClasses: ['personal', 'juki-net'] }),
    ]);
    expect(vector.dataClasses).toEqual(['personal', 'juki-net']);
  });

  it('does not depend on the order of the events', () => {
    const shuffled = fc
      .array(anyJudgedEvent, { maxLength: 20 })
      .chain((events) =>
        fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
      );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(packDayVector(dayVectorOf(others))).toEqual(packDayVector(dayVectorOf(events)));
      }),
    );
  });

  it('is the same after packing and unpacking', () => {
    fc.assert(
      fc.property(fc.array(anyJudgedEvent, { maxLength: 20 }), (events) => {
        const vector: DayVector = dayVectorOf(events);
        expect(unpackDayVector(packDayVector(vector))).toEqual(vector);
      }),
      { numRuns: 500 },
    );
  });

  it('packs an ordinary day of 300 lines into about 100 bytes', () => {
    const day = Array.from({ length: 300 }, (_, number) =>
      judged({ at: morning + number * 100_000, subject: BigInt(number % 120) }),
    );
    expect(packDayVector(dayVectorOf(day)).length).toBeLessThan(100);
  });

  it('refuses bytes that are cut off, longer, or of another version', () => {
    const bytes = packDayVector(dayVectorOf([judged()]));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(() => unpackDayVector(bytes.subarray(0, length))).toThrow(BrokenPromiseError);
    }
    expect(() => unpackDayVector(Uint8Array.of(...bytes, 0))).toThrow(BrokenPromiseError);
    expect(() => unpackDayVector(Uint8Array.of(9, ...bytes.subarray(1)))).toThrow(/version 9/);
  });
});

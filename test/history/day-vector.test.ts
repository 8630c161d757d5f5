import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JudgedEvent } from '../../shared/detectors/detector.ts';
import { BrokenPromiseError } from '../../shared/errors.ts';
import {
  type DayVector,
  dayVectorOf,
  packDayVector,
  unpackDayFigures,
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
    neighbourhoods: null,
    dataClasses: ['personal'],
    source: 'juki-log',
    file: fileNumber(1),
    line: 1,
    explanations: [],
    shortfalls: [],
    mayBePersonal: true,
    isProtected: false,
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
    isProtected: false,
  }));

const work = { explanations: [{ id: 'own-work', reference: 'W-1' }] };
const approved = { explanations: [{ id: 'approval', reference: 'A-1' }] };

describe('the vector of a day', () => {
  it('sums people over exports and prints, and counts those that do not say how many', () => {
    const vector = dayVectorOf([
      judged({ action: 'export', records: 2_000 }),
      judged({ action: 'export', records: 30, count: 2, ...approved }),
      judged({ action: 'export', records: null, subject: null }),
      judged({ action: 'print', records: 5 }),
      judged({ action: 'print', records: null, subject: null, count: 3 }),
      judged({ action: 'export', records: 9_999, outcome: 'denied' }),
    ]);
    expect(vector).toMatchObject({
      lines: 9,
      denied: 1,
      exportLines: 4,
      printLines: 4,
      // A line without a count adds nobody: it is counted by itself.
      outputPeople: 2_000 + 2 * 30 + 5,
      unapprovedPeople: 2_005,
      uncountedExports: 1,
    });
  });

  it('counts distinct residents seen, and as unexplained those whom no work explains', () => {
    const vector = dayVectorOf([
      judged({ subject: 1n, ...work }),
      judged({ subject: 1n }),
      judged({ subject: 2n, ...approved }),
      judged({ subject: 2n, action: 'update' }),
      judged({ subject: 3n, action: 'print' }),
      judged({ subject: null, records: 2 }),
      judged({ subject: 4n, outcome: 'error' }),
    ]);
    expect(vector).toMatchObject({ peopleSeen: 5, unexplainedPeople: 4 });
    expect(vector).toMatchObject({ views: 4, updates: 1, failed: 1 });
  });

  it('takes the most people of an hour, wherever it begins', () => {
    const at = (minutes: number) => morning + minutes * 60_000;
    const outputs = [0, 50, 70, 100, 109].map((minutes, number) =>
      judged({ at: at(minutes), action: 'export', records: 10, fingerprint: BigInt(number) }),
    );
    expect(dayVectorOf(outputs).busiestHourPeople).toBe(40);
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

  it('is the same after packing and unpacking', () => {
    fc.assert(
      fc.property(fc.array(anyJudgedEvent, { maxLength: 20 }), (events) => {
        const vector: DayVector = dayVectorOf(events);
        const packed = packDayVector(vector);
        expect(unpackDayVector(packed)).toEqual(vector);
        expect(vector).toMatchObject(unpackDayFigures(packed));
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions } from '../../shared/event.ts';
import type { Contribution, FoldedEvent } from '../../shared/history/contribution.ts';
import { packEvents } from '../../shared/history/packing.ts';
import { unionOf } from '../../shared/history/union.ts';
import { accessEvent, fileNumber, foldFile, morning, type SampleLine } from './history-samples.ts';

const runs = { numRuns: 1_000 };

/** Few enough of everything that files overlap and numbers clash. */
const anyEvent: fc.Arbitrary<FoldedEvent> = fc
  .record({
    fingerprint: fc.bigInt({ min: 0n, max: 5n }),
    count: fc.integer({ min: 1, max: 3 }),
    at: fc.integer({ min: morning, max: morning + 3 }),
    action: fc.constantFrom(...actions.slice(0, 2)),
    records: fc.constantFrom(null, 0, 5),
    neighbourhoods: fc.constantFrom(null, [1, 2] as const, [1, 3] as const),
    line: fc.integer({ min: 1, max: 4 }),
  })
  .map((event) => ({
    ...event,
    // One source either numbers its lines or does not: here the even fingerprints are numbers.
    sequenced: event.fingerprint % 2n === 0n,
    count: event.fingerprint % 2n === 0n ? 1 : event.count,
    outcome: 'success',
    system: 'juki',
    screen: null,
    terminal: null,
    subject: null,
    dataClasses: [],
    source: 'juki-log',
    file: '',
  }));

const anyContributions: fc.Arbitrary<Contribution[]> = fc
  .uniqueArray(
    fc.record({
      file: fc.integer({ min: 1, max: 3 }),
      part: fc.integer({ min: 0, max: 1 }),
      events: fc.array(anyEvent, { maxLength: 5 }),
    }),
    { selector: ({ file, part }) => `${file}/${part}`, maxLength: 6 },
  )
  .map((parts) =>
    parts.map(({ file, part, events }) => ({
      actor: 'S0001',
      logDay: '2026-05-11',
      file: fileNumber(file),
      source: 'juki-log',
      part,
      bytes: packEvents(events),
    })),
  );

/** The union's events as if they were stored again, a file for each, so that unions can be merged. */
function asContributions(events: readonly FoldedEvent[]): Contribution[] {
  return [...Map.groupBy(events, ({ file }) => file)].map(([file, some]) => ({
    actor: 'S0001',
    logDay: '2026-05-11',
    file,
    source: 'juki-log',
    part: 0,
    bytes: packEvents(some),
  }));
}

describe('the union of contributions', () => {
  it('does not depend on their order', () => {
    const shuffled = anyContributions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        expect(unionOf(others)).toEqual(unionOf(all));
      }),
      runs,
    );
  });

  it('does not change when some of them come again', () => {
    const repeated = anyContributions.chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)));
    fc.assert(
      fc.property(repeated, ([all, again]) => {
        expect(unionOf([...again, ...all, ...again])).toEqual(unionOf(all));
      }),
      runs,
    );
  });

  it('may be made of some files first and of the others later', () => {
    fc.assert(
      fc.property(anyContributions, fc.integer({ min: 1, max: 3 }), (all, last) => {
        const first = all.filter(({ file }) => file < fileNumber(last));
        const later = all.filter(({ file }) => file >= fileNumber(last));
        const merged = unionOf([
          ...asContributions(unionOf(first)),
          ...asContributions(unionOf(later)),
        ]);
        expect(merged).toEqual(unionOf(all));
      }),
      runs,
    );
  });

  it('of its own result is that result', () => {
    fc.assert(
      fc.property(anyContributions, (all) => {
        const once = unionOf(all);
        expect(unionOf(asContributions(once))).toEqual(once);
      }),
      runs,
    );
  });

  it('is sorted by instant, then fingerprint, and names every fingerprint once', () => {
    fc.assert(
      fc.property(anyContributions, (all) => {
        const events = unionOf(all);
        const sorted = events.toSorted(
          (a, b) => a.at - b.at || (a.fingerprint < b.fingerprint ? -1 : 1),
        );
        expect(events).toEqual(sorted);
        expect(new Set(events.map(({ fingerprint }) => fingerprint)).size).toBe(events.length);
      }),
      runs,
    );
  });

  it('says the same however distinct lines are split, mixed and repeated over files', async () => {
    const anyLines = fc
      .uniqueArray(fc.nat({ max: 200 }), { minLength: 1, maxLength: 30 })
      .map((numbers) => numbers.map(sampleLine));
    const anySplit = anyLines.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.array(fc.shuffledSubarray(lines, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(anySplit, async ([lines, pieces]) => {
        const covered = new Set(pieces.flat());
        const rest = lines.filter((line) => !covered.has(line));
        const whole = await foldFile(lines, 0);
        const files = await Promise.all(
          [...pieces, rest].map((piece, index) => foldFile(piece, index + 1)),
        );
        const split = unionOf(files.flatMap(({ contributions }) => contributions));
        expect(split.map(withoutPlace)).toEqual(unionOf(whole.contributions).map(withoutPlace));
      }),
      runs,
    );
  });

  it('counts identical lines as often as the file that holds most of them', async () => {
    const line = sampleLine(1);
    const twice = await foldFile([line, line], 1);
    const thrice = await foldFile([line, sampleLine(2), line, line], 2);
    const events = unionOf([...twice.contributions, ...thrice.contributions]);
    expect(events.map(({ count }) => count)).toEqual([3, 1]);
    expect(twice.summary.ambiguous).toBe(1);
    expect(thrice.summary.ambiguous).toBe(2);
  });

  it('keeps the neighbourhoods where one of two files was folded before there were any', () => {
    fc.assert(
      fc.property(anyEvent, fc.boolean(), (event, isFirstOlder) => {
        const [older, newer] = isFirstOlder ? [1, 2] : [2, 1];
        const files = [
          { ...event, file: fileNumber(older), neighbourhoods: null },
          { ...event, file: fileNumber(newer), neighbourhoods: [1, 2] as const },
        ];
        const [merged] = unionOf(files.map(asContribution));
        expect(merged?.neighbourhoods).toEqual([1, 2]);
      }),
    );
  });

  it('counts a sequence number once, wherever and however often it stands', async () => {
    const line = { ...sampleLine(1), event: accessEvent({ sequence: '17' }) };
    const other = { event: accessEvent({ sequence: '17' }), canonical: 'exported otherwise' };
    const first = await foldFile([line, line], 1);
    const second = await foldFile([other], 2);
    const events = unionOf([...second.contributions, ...first.contributions]);
    expect(events).toMatchObject([{ count: 1, file: fileNumber(1), line: 1, sequenced: true }]);
    expect(first.summary.ambiguous).toBe(0);
  });
});

function asContribution(event: FoldedEvent): Contribution {
  const [contribution] = asContributions([event]);
  if (contribution === undefined) throw new Error('no contribution');
  return contribution;
}

function sampleLine(number: number): SampleLine {
  const at = morning + (number % 7) * 1_000;
  return { event: accessEvent({ at, subject: `${number}` }), canonical: `line ${number}` };
}

function withoutPlace({ file: _, line: __, ...event }: FoldedEvent): object {
  return event;
}

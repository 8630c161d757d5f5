import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBusyDays } from '../../shared/history/busy-days.ts';
import type { Contribution, FoldedEvent } from '../../shared/history/contribution.ts';
import { packInParts } from '../../shared/history/packing.ts';
import { packingVersion } from '../../shared/history/packing-layout.ts';
import { holdsSketches } from '../../shared/history/summary-packing.ts';
import { unionOf } from '../../shared/history/union.ts';
import { unpackEvents } from '../../shared/history/unpacking.ts';
import { limits } from '../../shared/limits.ts';
import { busyLines } from './busy-samples.ts';
import { accessEvent, fileNumber, foldFile, morning, type SampleLine } from './history-samples.ts';

const bound = limits.unsummarisedEventsMax;

/** Where a line stands is a matter of the files; all else is what the day says. */
function whatIsSaid(contributions: readonly Contribution[]): unknown[] {
  return unionOf(contributions).map(({ file: _, line: __, ...event }) => event);
}

async function contributionsOf(files: readonly (readonly SampleLine[])[]): Promise<Contribution[]> {
  const folded = await Promise.all(files.map((lines, index) => foldFile(lines, index + 1, 1_000)));
  return folded.flatMap(({ contributions }) => contributions);
}

/** Shuffled by the drawn numbers, the same in every run. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const keyed = items.map((item, place) => ({ item, key: Math.imul(place + 1, seed | 1) >>> 0 }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

describe('the union of a busy day', () => {
  it('is the same however lines are split, mixed, repeated and summarised, across the bound', async () => {
    const sizes = [bound - 1, bound, bound + 1, bound + 9_000];
    const wholes = await Promise.all(sizes.map((size) => contributionsOf([busyLines(size)])));
    const expected = wholes.map(whatIsSaid);
    const anySpread = fc.record({
      size: fc.nat(sizes.length - 1),
      files: fc.integer({ min: 1, max: 4 }),
      seed: fc.integer(),
      copies: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(anySpread, async ({ size, files, seed, copies }) => {
        const lines = busyLines(sizes[size] ?? 0);
        const pieces = Array.from({ length: files }, (_, file) =>
          shuffled(
            lines.filter((_line, place) => {
              const drawn = Math.imul(place + 1, seed | 1) >>> 8;
              // Its own file, and now and then the next one as well.
              return drawn % files === file || (copies > 0 && (drawn + file) % (5 - copies) === 0);
            }),
            seed,
          ),
        );
        const contributions = await contributionsOf(pieces);
        expect(whatIsSaid(contributions)).toEqual(expected[size]);
        expect(unionOf([...contributions, ...contributions.toReversed()])).toEqual(
          unionOf(contributions),
        );
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('says the same of rows that were written before there were summaries', async () => {
    const lines = busyLines(bound + 5_000);
    const halves = [lines.slice(0, 12_500), lines.slice(12_500)];
    const summarised = await contributionsOf([lines]);
    expect(summarised.filter(({ bytes }) => holdsSketches(bytes))).toHaveLength(1);
    const exact = await contributionsOf(halves);
    expect(exact.some(({ bytes }) => holdsSketches(bytes))).toBe(false);
    const events = exact.flatMap(({ bytes, file }) => unpackEvents(bytes, file));
    const old = packInParts(events).map((bytes, part): Contribution => {
      return {
        actor: 'S0001',
        logDay: '2026-05-11',
        file: fileNumber(9),
        source: 's',
        part,
        bytes,
      };
    });
    expect(whatIsSaid(old)).toEqual(whatIsSaid(summarised));
    expect(whatIsSaid([...old, ...summarised])).toEqual(whatIsSaid(summarised));
  });

  it('counts a repeated line as often as the file that holds most of them, batch by batch', async () => {
    const others = busyLines(limits.foldedEventsMax);
    const repeated: SampleLine = {
      event: accessEvent({ terminal: 'T-99', at: morning + 5 }),
      canonical: 'the same',
    };
    const twice = [repeated, ...others, repeated];
    const thrice = [repeated, ...others.slice(0, bound), repeated, repeated];
    const contributions = await contributionsOf([twice, thrice]);
    const kept = unionOf(contributions).filter(({ terminal }) => terminal === 'T-99');
    expect(kept).toMatchObject([{ count: 3, file: fileNumber(1), line: 1 }]);
    expect(kept[0]?.standsFor).toEqual({ lines: 1, people: 1 });
  });

  it('keeps both stories of one sequence number', async () => {
    const numbered = (records: number): SampleLine => ({
      event: accessEvent({ sequence: '7', terminal: 'T-99', records }),
      canonical: '',
    });
    const lines = busyLines(bound);
    const one = await contributionsOf([[numbered(5), ...lines, numbered(3)]]);
    const two = await contributionsOf([[numbered(3), ...lines], [numbered(5)]]);
    expect(unionOf(one).filter(({ sequenced }) => sequenced)).toHaveLength(2);
    expect(whatIsSaid(two)).toEqual(whatIsSaid(one));
  });

  it('keeps neighbourhoods where one of two files was folded before there were any', async () => {
    const [first, ...others] = await contributionsOf([busyLines(bound + 1)]);
    if (first === undefined) throw new Error('no contribution');
    const older = others.flatMap(({ bytes, ...rest }) => {
      const events = unpackEvents(bytes, rest.file);
      const before = events.map((event) => ({ ...event, neighbourhoods: null }));
      const [packed] = packInParts(before);
      return packed === undefined ? [] : [{ ...rest, file: fileNumber(0), bytes: packed }];
    });
    expect(whatIsSaid([...older, first, ...others])).toEqual(whatIsSaid([first, ...others]));
  });
});

describe('the parts of a busy day', () => {
  it('are rows as ever up to the bound, every event of them', async () => {
    const contributions = await contributionsOf([busyLines(bound)]);
    expect(contributions.map(({ bytes }) => bytes[0])).toEqual([2, 2, 2, 2, 2]);
    expect(packingVersion).toBe(2);
    const events = unionOf(contributions);
    expect(events).toHaveLength(bound);
    expect(events.every(({ standsFor }) => standsFor === undefined)).toBe(true);
  });

  it('of a day that pauses and goes on are two summaries, which say what all its rows say', async () => {
    const events = await eventsOf(busyLines(bound + 2_000));
    const first = packInParts(events.slice(0, bound + 1));
    // Some lines of the first batch come again: within a file, they count once more.
    const second = packInParts(events.slice(bound - 2_000));
    const days = createBusyDays();
    expect(days.passed(4, first)).toEqual([]);
    expect(days.settled()).toEqual([]);
    const [before] = days.settled();
    expect(days.passed(4, second)).toEqual([]);
    const [after] = days.rest();
    expect([before?.day, after?.day, days.rest()]).toEqual([4, 4, []]);
    const summarised = contributionOf([...(before?.parts ?? []), ...(after?.parts ?? [])]);
    expect(summarised.filter(({ bytes }) => holdsSketches(bytes))).toHaveLength(2);
    expect(unionOf(summarised)).toEqual(unionOf(contributionOf([...first, ...second])));
  });

  it('are held for a bounded number of days', async () => {
    const days = createBusyDays();
    const parts = packInParts(await eventsOf(busyLines(bound + 1)));
    for (let day = 0; day < limits.heldSummariesMax + 2; day += 1) days.passed(day, parts);
    expect(days.settled().map(({ day }) => day)).toEqual([0, 1]);
    expect(days.rest()).toHaveLength(limits.heldSummariesMax);
  });

  it('are refused where they are damaged', async () => {
    const [sketches] = await contributionsOf([busyLines(bound + 1)]);
    if (sketches === undefined) throw new Error('no contribution');
    const cut = { ...sketches, bytes: sketches.bytes.subarray(0, 100) };
    expect(() => unionOf([cut])).toThrow('are not the sketches of a busy day');
  });
});

/** The events of so few lines that no file is summarised. */
async function eventsOf(lines: readonly SampleLine[]): Promise<FoldedEvent[]> {
  const halves = [lines.slice(0, bound / 2), lines.slice(bound / 2)];
  const contributions = await contributionsOf(halves);
  return contributions.flatMap(({ bytes }) => unpackEvents(bytes, ''));
}

function contributionOf(parts: readonly Uint8Array[]): Contribution[] {
  return parts.map((bytes, part) => {
    return { actor: 'S1', logDay: '2026-05-11', file: fileNumber(9), source: 's', part, bytes };
  });
}

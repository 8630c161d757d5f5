import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../shared/history/contribution.ts';
import { createFolder } from '../../shared/history/folder.ts';
import { subjectNeighbourhoods } from '../../shared/history/neighbourhoods.ts';
import { subjectHash } from '../../shared/history/subject-key.ts';
import { unionOf } from '../../shared/history/union.ts';
import { unpackEvents } from '../../shared/history/unpacking.ts';
import { limits } from '../../shared/limits.ts';
import {
  accessEvent,
  fileNumber,
  foldFile,
  morning,
  type SampleLine,
  subjectKey,
} from './history-samples.ts';

describe('the bounds of folding', () => {
  it('leave room for the keys of an item', () => {
    expect(limits.contributionBytesMax + 2 * 850 + 1_000).toBeLessThan(limits.itemBytesMax);
    expect(limits.contributionEventsMax).toBeLessThan(2 ** 16);
  });
});

const hourMs = 3_600_000;

function lineOf(changes: Partial<SampleLine['event']>, canonical: string): SampleLine {
  return { event: accessEvent(changes), canonical };
}

function keysOf(contributions: readonly Contribution[]): string[] {
  return contributions.map(({ actor, logDay, part }) => `${actor} ${logDay} ${part}`).toSorted();
}

describe('folding a file', () => {
  it('keeps everything of an event but the resident, of whom it keeps a keyed hash', async () => {
    const { contributions } = await foldFile([lineOf({ records: null }, 'a line')], 1);
    const text = contributions.map(({ bytes }) => Buffer.from(bytes).toString('latin1')).join('');
    expect(text).not.toContain('0000123456');
    expect(unionOf(contributions)).toMatchObject([
      {
        sequenced: false,
        count: 1,
        at: morning,
        action: 'view',
        outcome: 'success',
        system: 'juki',
        screen: '異動照会',
        terminal: 'T-01',
        records: null,
        subject: subjectHash(subjectKey)('0000123456'),
        neighbourhoods: subjectNeighbourhoods(subjectKey)('0000123456'),
        dataClasses: ['personal'],
        source: 'juki-log',
        file: fileNumber(1),
        line: 1,
      },
    ]);
  });

  it('makes a contribution for each actor and log day, which is cut at 04:00', async () => {
    const { contributions, summary } = await foldFile(
      [
        lineOf({ at: morning }, '1'),
        lineOf({ at: morning + 17.99 * hourMs }, '2'),
        lineOf({ at: morning + 18 * hourMs }, '3'),
        lineOf({ actor: 'A0001', at: morning }, '4'),
      ],
      1,
    );
    const touched = [
      { actor: 'A0001', logDay: '2026-05-11' },
      { actor: 'S0001', logDay: '2026-05-11' },
      { actor: 'S0001', logDay: '2026-05-12' },
    ];
    expect(keysOf(contributions)).toEqual(touched.map((day) => `${day.actor} ${day.logDay} 0`));
    expect(summary).toEqual({ touched, from: '2026-05-11', until: '2026-05-12', ambiguous: 0 });
  });

  it('says nothing of a file without events', async () => {
    expect(await foldFile([], 1)).toEqual({
      contributions: [],
      summary: { touched: [], from: null, until: null, ambiguous: 0 },
    });
  });

  it('writes the same bytes however often it is told to write out what is ready', async () => {
    const lines = fc.array(
      fc
        .record({ actor: fc.constantFrom('S1', 'S2'), number: fc.nat({ max: 20 }) })
        .map(({ actor, number }) =>
          lineOf({ actor, at: morning + number * hourMs }, `${actor} ${number}`),
        ),
    );
    await fc.assert(
      fc.asyncProperty(lines, fc.integer({ min: 1, max: 50 }), async (some, drainEvery) => {
        expect(await foldFile(some, 1, drainEvery)).toEqual(await foldFile(some, 1, 1));
      }),
    );
  });

  it('cuts a busy staff-day into parts of bounded events', async () => {
    const count = limits.contributionEventsMax * 2 + 1;
    const lines = Array.from({ length: count }, (_, number) => lineOf({}, `line ${number}`));
    const { contributions } = await foldFile(lines, 1);
    const sizes = contributions.map(({ bytes, file }) => unpackEvents(bytes, file).length);
    expect(sizes).toEqual([limits.contributionEventsMax, limits.contributionEventsMax, 1]);
    expect(contributions.map(({ part }) => part)).toEqual([0, 1, 2]);
    expect(unionOf(contributions)).toHaveLength(count);
  });

  it('cuts parts of bounded bytes, and names that are too long for the history', async () => {
    const lines = Array.from({ length: 1_000 }, (_, number) =>
      lineOf({ terminal: `${number}${'端'.repeat(2_000)}`, screen: '𠮷'.repeat(400) }, `${number}`),
    );
    const { contributions } = await foldFile(lines, 1);
    expect(contributions.length).toBeGreaterThan(1);
    for (const { bytes } of contributions) {
      expect(bytes.length).toBeLessThanOrEqual(limits.contributionBytesMax);
    }
    const events = unionOf(contributions);
    expect(events).toHaveLength(1_000);
    expect(new Set(events.map(({ terminal }) => terminal?.length))).toEqual(
      new Set([limits.nameCharactersMax]),
    );
    expect(new Set(events.map(({ screen }) => screen))).toEqual(new Set(['𠮷'.repeat(256)]));
  });

  it('counts identical lines though more events lie between them than are held', async () => {
    const same = lineOf({ actor: 'same' }, 'same');
    const others = Array.from({ length: limits.foldedEventsMax }, (_, number) =>
      lineOf({ actor: `other ${number % 20}` }, `other ${number}`),
    );
    const { contributions, summary } = await foldFile([same, ...others, same], 1, 10_000);
    const own = contributions.filter(({ actor }) => actor === 'same');
    expect(own.map(({ part }) => part)).toEqual([0, 1]);
    expect(unionOf(own)).toMatchObject([{ count: 2, line: 1 }]);
    const other = contributions.filter(({ actor }) => actor === 'other 0');
    expect(unionOf(other)).toHaveLength(limits.foldedEventsMax / 20);
    expect(summary.touched).toHaveLength(21);
  });

  it('keeps what says different things under one number, and says the same of both orders', async () => {
    const one = lineOf({ sequence: '7', records: 5 }, 'one');
    const other = lineOf({ sequence: '7', records: 3 }, 'other');
    const first = unionOf((await foldFile([one, other], 1)).contributions);
    const second = unionOf((await foldFile([other, one], 1)).contributions);
    expect(first).toMatchObject([{ records: 3, count: 1, line: 2 }]);
    expect(second).toMatchObject([{ records: 3, count: 1, line: 1 }]);
  });

  it('reports lines of one number that say different things, however many there are', async () => {
    const count = limits.unsummarisedEventsMax;
    const lines = Array.from({ length: count }, (_, number) =>
      lineOf({ sequence: 'the same', records: number }, `line ${number}`),
    );
    const { contributions, summary } = await foldFile(lines, 1, 10_000);
    expect(summary.ambiguous).toBe(count - 1);
    expect(unionOf(contributions)).toMatchObject([{ records: 0, count: 1, line: 1 }]);
  });

  it('uses memory again only where what was written is released', async () => {
    const fold = async (isReleased: boolean, keep: (bytes: Uint8Array) => Uint8Array) => {
      const contributions: Contribution[] = [];
      const folder = createFolder({
        source: 'juki-log',
        fileSha256: fileNumber(1),
        shift: () => 0,
        subjectKey,
        isReleased: () => isReleased,
        write: async (some) => {
          for (const one of some) contributions.push({ ...one, bytes: keep(one.bytes) });
        },
      });
      const count = 2 * limits.foldedEventsMax + 1;
      for (let number = 0; number < count; number += 1) {
        const actor = `S${number % 5_000}`;
        folder.accept(accessEvent({ actor, line: number + 1 }), `line ${number}`);
        if (number % 10_000 === 0) await folder.drain();
      }
      await folder.finish();
      return contributions;
    };
    const buffersOf = (some: readonly Contribution[]): number =>
      new Set(some.map(({ bytes }) => bytes.buffer)).size;
    const kept = await fold(false, (bytes) => bytes);
    expect(await fold(true, (bytes) => bytes.slice())).toEqual(kept);
    expect(buffersOf(await fold(true, (bytes) => bytes))).toBeLessThan(buffersOf(kept));
  }, 60_000);

  it('passes on that the history could not be written', async () => {
    const folder = createFolder({
      source: 'juki-log',
      fileSha256: fileNumber(1),
      shift: () => 0,
      subjectKey,
      write: () => Promise.reject(new Error('the table is gone')),
    });
    folder.accept(accessEvent(), 'line');
    await expect(folder.finish()).rejects.toThrow('the table is gone');
  });
});

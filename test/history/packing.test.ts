import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenPromiseError } from '../../shared/errors.ts';
import type { FoldedEvent } from '../../shared/history/contribution.ts';
import { packEvents } from '../../shared/history/packing.ts';
import { unpackEvents } from '../../shared/history/unpacking.ts';
import { limits } from '../../shared/limits.ts';
import { anyFoldedEvent, fileNumber, morning } from './history-samples.ts';

const anyEvents = fc.uniqueArray(anyFoldedEvent, {
  selector: (event) => event.fingerprint,
  maxLength: 40,
});

const oneEvent: FoldedEvent = {
  fingerprint: 1n,
  sequenced: false,
  count: 1,
  at: morning,
  action: 'export',
  outcome: 'success',
  system: 'juki',
  screen: null,
  terminal: null,
  records: null,
  subject: null,
  neighbourhoods: null,
  dataClasses: [],
  source: 'juki-log',
  file: fileNumber(1),
  line: 1,
};

function byFingerprint(events: readonly FoldedEvent[]): FoldedEvent[] {
  return [...events].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
}

describe('packing', () => {
  it('gives back every event as it was, by fingerprint', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        expect(unpackEvents(packEvents(events), fileNumber(1))).toEqual(byFingerprint(events));
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives the same bytes whatever the order of the events', () => {
    const shuffled = anyEvents.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    );
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(packEvents(others)).toEqual(packEvents(events));
      }),
    );
  });

  it('tells an unknown number of records from every known one', () => {
    for (const records of [null, 0, 1, 2 ** 32, Number.MAX_SAFE_INTEGER]) {
      const [event] = unpackEvents(packEvents([{ ...oneEvent, records }]), fileNumber(1));
      expect(event?.records).toBe(records);
    }
  });

  it('takes 56 bytes an event besides the names, which stand there once', () => {
    const few = packEvents(numbered(100)).length;
    expect(packEvents(numbered(200)).length - few).toBe(100 * 56);
  });

  it('refuses more events than one contribution may hold', () => {
    expect(() => packEvents(numbered(limits.contributionEventsMax + 1))).toThrow(
      BrokenPromiseError,
    );
  });

  it('refuses bytes of another version', () => {
    const bytes = packEvents([oneEvent]);
    bytes[0] = 3;
    expect(() => unpackEvents(bytes, fileNumber(1))).toThrow(/version 3 is not known/);
  });

  it('still reads version 1, whose rows end before the neighbourhoods', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const read = unpackEvents(asVersion1(packEvents(events)), fileNumber(1));
        const expected = events.map((event) => ({ ...event, neighbourhoods: null }));
        expect(read).toEqual(byFingerprint(expected));
      }),
    );
  });

  it('refuses bytes that are cut off or have something behind them', () => {
    fc.assert(
      fc.property(anyEvents, fc.nat(), (events, place) => {
        const bytes = packEvents(events);
        const cut = bytes.subarray(0, place % bytes.length);
        expect(() => unpackEvents(cut, fileNumber(1))).toThrow(BrokenPromiseError);
        const longer = Uint8Array.of(...bytes, 0);
        expect(() => unpackEvents(longer, fileNumber(1))).toThrow(BrokenPromiseError);
      }),
    );
  });

  it('never fails on damaged bytes otherwise than by saying so', () => {
    fc.assert(
      fc.property(
        anyEvents,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (events, place, change) => {
          const bytes = packEvents(events);
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ change;
          try {
            unpackEvents(bytes, fileNumber(1));
          } catch (error) {
            expect(error).toBeInstanceOf(BrokenPromiseError);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('refuses rows that are not sorted', () => {
    const bytes = packEvents(numbered(2));
    const row = bytes.slice(13, 69);
    bytes.copyWithin(13, 69, 125);
    bytes.set(row, 69);
    expect(() => unpackEvents(bytes, fileNumber(1))).toThrow(/not sorted/);
  });
});

/** The same rows in the layout that was written first: 48 bytes each, and a flag less. */
function asVersion1(bytes: Uint8Array): Uint8Array {
  const rows = new DataView(bytes.buffer, bytes.byteOffset).getUint16(1, true);
  const narrow = Array.from({ length: rows }, (_, row) => {
    const one = bytes.slice(13 + row * 56, 13 + row * 56 + 48);
    one[47] = (one[47] ?? 0) & ~8;
    return [...one];
  });
  const header = [1, ...bytes.subarray(1, 13)];
  return Uint8Array.from([...header, ...narrow.flat(), ...bytes.subarray(13 + rows * 56)]);
}

function numbered(count: number): FoldedEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    ...oneEvent,
    fingerprint: BigInt(index),
    line: index + 1,
  }));
}

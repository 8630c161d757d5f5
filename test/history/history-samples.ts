import * as fc from 'fast-check';
import { type AccessEvent, actions, dataClasses, outcomes } from '../../shared/event.ts';
import type { Contribution, FoldedEvent } from '../../shared/history/contribution.ts';
import { createFolder, type FoldSummary } from '../../shared/history/folder.ts';
import { zoneShift } from '../../shared/log-day.ts';

export const subjectKey = new Uint8Array(32).fill(7);
export const tokyo = zoneShift('Asia/Tokyo');
/** 10:00 in Tokyo. */
export const morning = Date.parse('2026-05-11T01:00:00Z');

/** A file's name as a SHA-256 would be written. */
export function fileNumber(number: number): string {
  return number.toString(16).padStart(64, '0');
}

export function accessEvent(changes: Partial<AccessEvent> = {}): AccessEvent {
  return {
    at: morning,
    actor: 'S0001',
    action: 'view',
    outcome: 'success',
    system: 'juki',
    records: 1,
    subject: '0000123456',
    section: undefined,
    terminal: 'T-01',
    screen: '異動照会',
    purpose: undefined,
    dataClasses: ['personal'],
    sequence: undefined,
    source: 'juki-log',
    line: 1,
    ...changes,
  };
}

/** A log line as a folder is given it. */
export interface SampleLine {
  readonly event: AccessEvent;
  readonly canonical: string;
}

/** Folds lines as one file, numbering them from 1. */
export async function foldFile(
  lines: readonly SampleLine[],
  file: number,
  drainEvery = 7,
): Promise<{ contributions: Contribution[]; summary: FoldSummary }> {
  const contributions: Contribution[] = [];
  const folder = createFolder({
    source: 'juki-log',
    fileSha256: fileNumber(file),
    shift: tokyo,
    subjectKey,
    write: async (some) => {
      contributions.push(...some);
    },
  });
  for (const [index, { event, canonical }] of lines.entries()) {
    folder.accept({ ...event, line: index + 1 }, canonical);
    if (index % drainEvery === 0) await folder.drain();
  }
  return { summary: await folder.finish(), contributions };
}

const name = fc.oneof(fc.constantFrom('juki', 'tax', '住民記録'), fc.string({ maxLength: 12 }));

export const anyFoldedEvent: fc.Arbitrary<FoldedEvent> = fc
  .record({
    fingerprint: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
    sequenced: fc.boolean(),
    count: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
    at: fc.integer({ min: morning, max: morning + 86_400_000 }),
    action: fc.constantFrom(...actions),
    outcome: fc.constantFrom(...outcomes),
    system: name,
    screen: fc.option(name),
    terminal: fc.option(name),
    records: fc.option(fc.maxSafeNat()),
    subject: fc.option(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n })),
    neighbourhoods: fc.option(fc.tuple(fc.nat(2 ** 32 - 1), fc.nat(2 ** 32 - 1))),
    dataClasses: fc.subarray([...dataClasses]),
    source: name,
    line: fc.integer({ min: 1, max: 2 ** 48 - 1 }),
  })
  .map((event) => ({
    ...event,
    count: event.sequenced ? 1 : event.count,
    file: fileNumber(1),
  }));

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { actions, outcomes } from '../../shared/event.ts';
import { codeOf } from '../../shared/event-codes.ts';
import { createGrowingMemory } from '../../shared/growing-memory.ts';
import { fingerprintedBatch } from '../../shared/history/batch-identities.ts';
import { foldSourceDays } from '../../shared/history/source-day-folder.ts';
import { zoneShift } from '../../shared/log-day.ts';
import { batchRowsMax } from '../../shared/reading/batch-bounds.ts';
import { addValue, createByteNames } from '../../shared/reading/byte-names.ts';
import { emptyEvent } from '../../shared/reading/empty-event.ts';

/** The clocks of New York went back that night, in the middle of a log day. */
const base = Date.parse('2026-11-01T05:00:00Z');
const minuteMs = 60_000;

/** Lines mostly follow each other in time and number. */
const line = fc.record({
  minutes: fc.oneof({ weight: 8, arbitrary: fc.nat(2) }, fc.integer({ min: -2_000, max: 2_000 })),
  number: fc.oneof(
    { weight: 8, arbitrary: fc.constant('next') },
    fc.constantFrom('', 'same', 'A-1', '0', '9'.repeat(15), '1'.repeat(16)),
    fc.nat(100).map(String),
  ),
  action: fc.constantFrom(...actions),
  outcome: fc.constantFrom(...outcomes),
  system: fc.oneof({ weight: 6, arbitrary: fc.nat(5) }, fc.nat(60)),
});
type Line = typeof line extends fc.Arbitrary<infer It> ? It : never;

const names = createByteNames((raw) => raw, batchRowsMax, createGrowingMemory());
const systems = Array.from({ length: 61 }, (_, number) => `system-${number}`);
const numbers = systems.map((system) => addValue(names, system));
const taken = fingerprintedBatch('log');
taken.batch.names = { ...taken.batch.names, system: names };

test.each(['Asia/Tokyo', 'America/New_York'])(
  'days of a source are the same in batches and line by line, in %s',
  (timeZone) => {
    const options = { source: 'log', fileSha256: '0'.repeat(64), shift: zoneShift(timeZone) };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.nat(60), (lines, cut) => {
        const oneByOne = foldSourceDays(options);
        const batched = foldSourceDays(options);
        const events = eventsOf(lines);
        for (const { event, canonical } of events) oneByOne.accept(event, canonical);
        for (const some of [events.slice(0, cut), events.slice(cut)]) {
          fill(some);
          batched.acceptAll(taken);
        }
        expect(batched.finish()).toEqual(oneByOne.finish());
      }),
    );
  },
);

function eventsOf(lines: readonly Line[]) {
  let at = base;
  let last = 0;
  return lines.map(({ minutes, number, action, outcome, system }, index) => {
    at += minutes * minuteMs;
    if (number === 'next') last += 1;
    const sequence = number === 'next' || number === 'same' ? `${last}` : number;
    const event = emptyEvent('log', systems[system] ?? '');
    Object.assign(event, { at, action, outcome });
    if (sequence !== '') event.sequence = sequence;
    return { event, canonical: `line ${index}`, system };
  });
}

/** Puts the events into the batch. */
function fill(events: ReturnType<typeof eventsOf>): void {
  const { batch } = taken;
  let end = 0;
  for (const [row, { event, canonical, system }] of events.entries()) {
    batch.at[row] = event.at;
    batch.code[row] = codeOf(event.action, event.outcome);
    batch.system[row] = numbers[system] ?? 0;
    batch.sequenced[row] = event.sequence === undefined ? 0 : 1;
    batch.identityFrom[row] = end;
    end += batch.text.write(event.sequence ?? canonical, end);
    batch.identityUntil[row] = end;
  }
  batch.length = events.length;
  taken.compute();
}

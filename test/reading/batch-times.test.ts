import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGrowingMemory } from '../../shared/growing-memory.ts';
import { batchRowsMax } from '../../shared/reading/batch-bounds.ts';
import { batchFiller } from '../../shared/reading/batch-fill.ts';
import { emptyByteNames } from '../../shared/reading/byte-names.ts';
import { byteTime } from '../../shared/reading/byte-time.ts';
import { createEventBatch } from '../../shared/reading/event-batch.ts';
import { lineCodes } from '../../shared/reading/line-codes.ts';
import { createLineFields } from '../../shared/reading/line-fields.ts';

const mostly = (usual: string, ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
const time = fc
  .tuple(
    mostly('2026-11-20', '2026/11/20', '2026-11-21', '2025-11-20'),
    mostly('T', ' '),
    mostly('09', '10', '24', '30', '0a'),
    mostly(':31', ':00', ':59', ':60', ':3a', '.31', ':/0', ':0:'),
    mostly(':07', ':00', ':59', ':60', ':5a', '.07', ':/0', ':0:'),
    mostly('+09:00', '', 'Z', '-09:00', '+09:0a', '+10:00', '.25', '.250Z', '.2500+', '.125+09:00'),
  )
  .map((parts) => parts.join(''));

const batch = createEventBatch();
const fields = createLineFields(1, batch.memory);
const numbers = batch.memory.ints(batchRowsMax);
const names = { action: emptyByteNames, outcome: emptyByteNames, system: emptyByteNames };
const memory = createGrowingMemory();
const codes = lineCodes({ ...names, screen: emptyByteNames }, new Map(), memory);
const timeOf = byteTime('Asia/Tokyo');
let full = 0;
const filler = batchFiller(
  batch,
  { action: numbers, outcome: numbers },
  codes,
  (text, from, until) => {
    full += 1;
    return timeOf(text, from, until);
  },
  memory,
);

test('a time that is told from the one before is what reading it in full gives', () => {
  let told = 0;
  fc.assert(
    fc.property(fc.array(time, { minLength: 2, maxLength: 30 }), (times) => {
      let end = 0;
      for (const [row, one] of times.entries()) {
        fields.from[row] = end;
        end += batch.text.write(one, end);
        fields.until[row] = end;
        end += batch.text.write(',', end);
      }
      const instants = times.map((one) => timeOf(Buffer.from(one), 0, one.length));
      const understood = instants.findIndex(Number.isNaN);
      const before = full;
      const lines = filler.times(fields, 0, times.length);
      expect(lines).toBe(understood < 0 ? times.length : understood);
      expect([...batch.at.subarray(0, lines)]).toEqual(instants.slice(0, lines));
      told += lines - (full - before);
    }),
    { numRuns: 2_000 },
  );
  expect(told).toBeGreaterThan(500);
});

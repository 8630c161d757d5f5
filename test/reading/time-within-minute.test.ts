import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteTime } from '../../shared/reading/byte-time.ts';
import { timeWithinMinute } from '../../shared/reading/time-within-minute.ts';

const mostly = (usual: string, ...others: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
const time = fc
  .tuple(
    mostly('2026-11-20', '2026/11/20', '2026-11-21', '2025-11-20'),
    mostly('T', ' '),
    mostly('09:30', '09:31', '24:10'),
    mostly(':07', ':00', ':59', ':60', ':5a', '.07', ':/0', ':0:'),
    mostly('+09:00', '', 'Z', '-09:00', '+09:0a', '+10:00', '+09:30', '.25', '.250Z', '.2500+'),
  )
  .map((parts) => parts.join(''));

test('a time that is told from the one before is what reading it in full gives', () => {
  const timeOf = byteTime('Asia/Tokyo');
  let told = 0;
  fc.assert(
    fc.property(fc.array(time, { minLength: 2, maxLength: 30 }), (times) => {
      const text = Buffer.from(`${times.join(',')},    `);
      const minute = timeWithinMinute(new DataView(text.buffer, text.byteOffset, text.length));
      let from = 0;
      for (const one of times) {
        const until = from + one.length;
        const full = timeOf(text, from, until);
        const quick = minute.timeOf(from, until);
        if (!Number.isNaN(quick)) {
          told += 1;
          expect(quick).toBe(full);
        } else if (!Number.isNaN(full)) minute.learn(from, until, full);
        from = until + 1;
      }
    }),
    { numRuns: 2_000 },
  );
  expect(told).toBeGreaterThan(500);
});

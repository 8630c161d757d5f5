import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneShift } from '../../shared/log-day.ts';
import { sealIsLate } from '../../shared/sealing/seal-is-late.ts';

const tokyo = zoneShift('Asia/Tokyo');
const at = (local: string) => Date.parse(`${local}+09:00`);

describe('the seal of the night', () => {
  it.each([
    ['has time until six', '2026-05-11T05:40', '2026-05-12T05:59', false],
    ['is late from six on', '2026-05-11T05:40', '2026-05-12T06:00', true],
    ['stays late all day', '2026-05-11T05:40', '2026-05-13T05:59', true],
    ['is in time just before six', '2026-05-12T05:59', '2026-05-12T06:00', false],
    ['is late no more once it is done', '2026-05-12T11:20', '2026-05-12T11:21', false],
    [
      'of today is not done by that of yesterday’s evening',
      '2026-05-11T20:00',
      '2026-05-12T06:00',
      true,
    ],
    ['is done by hand after the day was cut, too', '2026-05-12T04:00', '2026-05-12T06:00', false],
    ['is not done just before the day was cut', '2026-05-12T03:59', '2026-05-12T06:00', true],
  ])('%s', (_, done, now, isLate) => {
    expect(sealIsLate(at(done), at(now), tokyo)).toBe(isLate);
  });

  it('is late where none was ever done', () => {
    expect(sealIsLate(null, at('2026-05-12T04:30'), tokyo)).toBe(true);
  });

  it('never becomes late by being done later, and always is after twenty-six hours without one', () => {
    const instant = fc.integer({ min: at('2026-01-01T00:00'), max: at('2027-01-01T00:00') });
    const hours = fc.integer({ min: 0, max: 72 });
    fc.assert(
      fc.property(instant, hours, hours, (now, ago, later) => {
        const done = now - ago * 3_600_000;
        const isLate = sealIsLate(done, now, tokyo);
        const after = Math.min(now, done + later * 3_600_000);
        if (!isLate) expect(sealIsLate(after, now, tokyo)).toBe(false);
        if (ago > 26) expect(isLate).toBe(true);
      }),
    );
  });
});

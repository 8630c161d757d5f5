import { describe, expect, it } from 'vitest';
import { createSealTimes } from '../../local/seal-times.ts';

const shift = () => 9 * 3_600_000;
const at = (local: string) => Date.parse(`${local}+09:00`);

describe('the one-machine service seals', () => {
  it('after its start, as soon as nothing is being taken in between two looks', () => {
    const times = createSealTimes(shift);
    const now = at('2026-05-11T10:00:00');
    expect(times.look(now, 0)).toBeNull();
    expect(times.look(now, null)).toBeNull();
    expect(times.look(now, 7)).toBeNull();
    expect(times.look(now, 9)).toBeNull();
    expect(times.look(now, 9)).toBe('arrivals');
  });

  it('again only when more has come, and again fallen silent', () => {
    const times = createSealTimes(shift);
    const now = at('2026-05-11T10:00:00');
    times.done(now, 9);
    expect(times.look(now, 9)).toBeNull();
    expect(times.look(now, 9)).toBeNull();
    expect(times.look(now, 10)).toBeNull();
    expect(times.look(now, 10)).toBe('arrivals');
  });

  it('every day from 05:00 on, even while logs keep coming, and once', () => {
    const times = createSealTimes(shift);
    times.done(at('2026-05-11T10:00:00'), 9);
    expect(times.look(at('2026-05-12T04:59:59'), null)).toBeNull();
    expect(times.look(at('2026-05-12T05:00:00'), null)).toBe('daily');
    expect(times.look(at('2026-05-12T05:00:10'), null)).toBe('daily');
    times.done(at('2026-05-12T05:01:00'), 9);
    expect(times.look(at('2026-05-12T05:01:10'), 9)).toBeNull();
    expect(times.look(at('2026-05-15T09:00:00'), 9)).toBe('daily');
  });
});

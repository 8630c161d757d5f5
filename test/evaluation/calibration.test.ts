import { describe, expect, it } from 'vitest';
import { calibrationCount } from '../../local/evaluation/calibration.ts';

const line = (day: string, p: number | null, detector = 'bulk-export') => {
  return { actor: 'S0001', day, detector, score: 0, p };
};

describe('the calibration of p-values', () => {
  it('is counted by detector, at every level', () => {
    const count = calibrationCount();
    for (const p of [0.2, 0.1, 0.01, 0.0001, null]) count.add(line('2026-05-11', p));
    count.add(line('2026-05-11', 1, 'after-hours'));
    expect(count.rows()).toEqual([
      { detector: 'after-hours', staffDays: 1, atMost: [0, 0, 0, 0] },
      { detector: 'bulk-export', staffDays: 4, atMost: [3, 2, 1, 1] },
    ]);
  });

  it('leaves out the warm-up, in which nothing is claimed, in whatever order lines come', () => {
    const count = calibrationCount();
    const lines = [
      line('2026-03-02', 1),
      line('2026-04-01', 0.005),
      line('2026-04-02', 1),
      line('2026-04-03', 0.3, 'after-hours'),
    ];
    for (const one of lines.toReversed()) count.add(one);
    expect(count.rows().map(({ detector, staffDays }) => [detector, staffDays])).toEqual([
      ['after-hours', 1],
      ['bulk-export', 2],
    ]);
  });
});

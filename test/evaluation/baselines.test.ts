import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baselines } from '../../local/evaluation/baselines/registry.ts';
import { rankChannels } from '../../local/evaluation/rank-channels.ts';
import { addDays } from '../../shared/log-day.ts';
import { figures } from './samples.ts';

/** Four officials over 120 days whose counts swing a little. */
function ordinaryDays() {
  return ['S1', 'S2', 'S3', 'S4'].flatMap((actor, seat) =>
    Array.from({ length: 120 }, (_, index) => {
      const swing = (index * 7 + seat * 3) % 11;
      return figures({
        actor,
        day: addDays('2026-01-05', index),
        viewedSubjects: 10 + 5 * seat + swing,
        exportedPeople: (index + seat) % 4,
        lines: 30 + swing,
      });
    }),
  );
}

const bulkAt = 2 * 120 + 100;

describe('the baselines', () => {
  test('are those of the folder', () => {
    const folder = new URL('../../local/evaluation/baselines/', import.meta.url);
    const parts = ['baseline.ts', 'own-history.ts', 'registry.ts'];
    const files = readdirSync(folder).filter((file) => !parts.includes(file));
    expect(baselines.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
  });

  test.each(baselines)('$id puts a day of bulk first', ({ score }) => {
    const days = ordinaryDays();
    days[bulkAt] = figures({ ...days[bulkAt], exportedPeople: 500, exportLines: 9, terms: [1, 9] });
    const ranked = rankChannels(score(days), (index) => index !== bulkAt);
    const highest = Math.max(...ranked);
    expect(ranked[bulkAt]).toBeCloseTo(highest, 6);
    // CUSUM and EWMA stay high for days, within which no other official may stand beside it.
    const beside = days.filter((_, index) => (ranked[index] ?? 0) > highest - 1e-6);
    expect(new Set(beside.map(({ actor }) => actor))).toEqual(new Set(['S3']));
  });

  test.each(baselines)('$id gives the same scores again, one for each day', ({ score }) => {
    const days = ordinaryDays();
    const once = score(days);
    expect(score(days)).toEqual(once);
    for (const channel of once) expect(channel).toHaveLength(days.length);
    for (const channel of once) expect(channel.every(Number.isFinite)).toBe(true);
  });

  test.each(['cusum', 'ewma'])('%s adds up what is a little more every day', (id) => {
    const days = ordinaryDays().map((day, index) =>
      index >= 360 + 80 ? { ...day, viewedSubjects: day.viewedSubjects + 5 } : day,
    );
    const baseline = baselines.find((one) => one.id === id);
    const ranked = rankChannels(baseline?.score(days) ?? [], (index) => index < 360);
    expect(Math.exp(-(ranked.at(-1) ?? 0))).toBeCloseTo(1 / 361);
  });
});

import type { ScoreLine } from './input-lines.ts';

/** The levels at which p-values are held to their word. */
export const levels: readonly number[] = [1e-1, 1e-2, 1e-3, 1e-4];

/** How often p-values of one detector were at most each level where no incident was. */
export interface CalibrationRow {
  readonly detector: string;
  /** Unlabelled staff-days with a p-value. */
  readonly staffDays: number;
  /** Of these, how many have p at most each of `levels`. */
  readonly atMost: readonly number[];
}

/** Counts p-values as they are read. */
export interface CalibrationCount {
  /** A score of an unlabelled staff-day. */
  add(line: ScoreLine): void;
  /** Sorted by detector. */
  rows(): readonly CalibrationRow[];
}

export function calibrationCount(): CalibrationCount {
  const counts = new Map<string, { staffDays: number; readonly atMost: number[] }>();
  return {
    add({ detector, p }) {
      if (p === null) return;
      const count = counts.get(detector) ?? { staffDays: 0, atMost: levels.map(() => 0) };
      counts.set(detector, count);
      count.staffDays += 1;
      for (const [index, level] of levels.entries()) {
        if (p <= level) count.atMost[index] = (count.atMost[index] ?? 0) + 1;
      }
    },
    rows: () =>
      [...counts]
        .map(([detector, { staffDays, atMost }]) => ({ detector, staffDays, atMost }))
        .sort((one, other) => (one.detector < other.detector ? -1 : 1)),
  };
}

import type { ScoreLine } from './input-lines.ts';

/** The levels at which p-values are held to their word. */
export const levels: readonly number[] = [1e-1, 1e-2, 1e-3, 1e-4];

/** How often p-values of one detector were at most each level where no incident was. */
export interface CalibrationRow {
  readonly detector: string;
  /** Unlabelled staff-days with a p-value, from the first day on on which anything was claimed. */
  readonly staffDays: number;
  /** Of these, how many have p at most each of `levels`. */
  readonly atMost: readonly number[];
}

/** Counts p-values as they are read. */
export interface CalibrationCount {
  /** A score of an unlabelled staff-day; in any order. */
  add(line: ScoreLine): void;
  /** Sorted by detector. */
  rows(): readonly CalibrationRow[];
}

/** What one detector said of one log day. */
interface DayCount {
  readonly detector: string;
  readonly day: string;
  staffDays: number;
  readonly atMost: number[];
}

/**
 * Nothing counted yet. In the warm-up every p is 1, because nothing is claimed: the days before the
 * first on which any p is below 1 are left out, or p-values would look rarer than they are.
 */
export function calibrationCount(): CalibrationCount {
  const counts = new Map<string, DayCount>();
  let firstClaim: string | null = null;
  return {
    add({ detector, day, p }) {
      if (p === null) return;
      if (p < 1 && (firstClaim === null || day < firstClaim)) firstClaim = day;
      const key = `${detector}\u0000${day}`;
      const count = counts.get(key) ?? { detector, day, staffDays: 0, atMost: levels.map(() => 0) };
      counts.set(key, count);
      count.staffDays += 1;
      for (const [index, level] of levels.entries()) {
        if (p <= level) count.atMost[index] = (count.atMost[index] ?? 0) + 1;
      }
    },
    rows() {
      const claimed = [...counts.values()].filter(({ day }) => day >= (firstClaim ?? ''));
      return [...Map.groupBy(claimed, ({ detector }) => detector)]
        .map(([detector, days]) => ({
          detector,
          staffDays: sumOf(days, ({ staffDays }) => staffDays),
          atMost: levels.map((_, index) => sumOf(days, ({ atMost }) => atMost[index] ?? 0)),
        }))
        .sort((one, other) => (one.detector < other.detector ? -1 : 1));
    },
  };
}

function sumOf(days: readonly DayCount[], figure: (day: DayCount) => number): number {
  return days.reduce((sum, day) => sum + figure(day), 0);
}

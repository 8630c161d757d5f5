import type { DayFigures } from '../staff-day.ts';
import { defineBaseline } from './baseline.ts';

const trees = 100;
const sampleSize = 256;
const seed = 20_261_123;

/** The eight features. Counts by their logarithm, since they are skewed. */
const features: readonly ((day: DayFigures) => number)[] = [
  (day) => Math.log1p(day.exportedPeople),
  (day) => Math.log1p(day.viewedSubjects),
  (day) => Math.log1p(day.afterHoursLines),
  (day) => Math.log1p(day.lines),
  (day) => Math.log1p(day.exportLines),
  (day) => Math.log1p(day.updateLines),
  (day) => day.terminals,
  (day) => day.activeHours,
];

/**
 * An isolation forest of 100 trees over 256 staff-days each, all officials together (F. T. Liu,
 * K. M. Ting, Z.-H. Zhou 2008, ICDM). The splits that it draws are fixed by a seed.
 */
export const isolationForest = defineBaseline({
  id: 'isolation-forest',
  title: { ja: 'アイソレーションフォレスト', en: 'isolation forest' },
  score(days) {
    const rows = days.map((day) => Float64Array.from(features, (feature) => feature(day)));
    const fraction = mulberry32(seed);
    const forest = Array.from({ length: trees }, () => grow(sampleOf(rows, fraction), 0, fraction));
    const usual = Math.max(1, usualDepth(Math.min(sampleSize, rows.length)));
    const score = (row: Float64Array): number => {
      const depths = forest.reduce((sum, tree) => sum + depthOf(row, tree), 0);
      return 2 ** -(depths / trees / usual);
    };
    return [Float64Array.from(rows, score)];
  },
});

/** A split, or a leaf that stands for the depth at which a row ends. */
type Tree =
  | { readonly feature: number; readonly at: number; readonly below: Tree; readonly above: Tree }
  | { readonly depth: number };

const depthMost = Math.ceil(Math.log2(sampleSize));

function grow(rows: readonly Float64Array[], depth: number, fraction: () => number): Tree {
  const feature = Math.floor(fraction() * features.length);
  const values = rows.map((row) => row[feature] ?? 0);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (depth >= depthMost || rows.length <= 1 || low === high) {
    return { depth: depth + usualDepth(rows.length) };
  }
  const at = low + fraction() * (high - low);
  const isBelow = (row: Float64Array): boolean => (row[feature] ?? 0) <= at;
  return {
    feature,
    at,
    below: grow(rows.filter(isBelow), depth + 1, fraction),
    above: grow(
      rows.filter((row) => !isBelow(row)),
      depth + 1,
      fraction,
    ),
  };
}

function depthOf(row: Float64Array, tree: Tree): number {
  let node = tree;
  while ('feature' in node) node = (row[node.feature] ?? 0) <= node.at ? node.below : node.above;
  return node.depth;
}

/** The mean depth at which a search tree of so many rows finds nothing. */
function usualDepth(rows: number): number {
  if (rows <= 1) return 0;
  if (rows === 2) return 1;
  const euler = 0.5772156649;
  return 2 * (Math.log(rows - 1) + euler) - (2 * (rows - 1)) / rows;
}

/** So many rows without repetition. */
function sampleOf(rows: readonly Float64Array[], fraction: () => number): readonly Float64Array[] {
  if (rows.length <= sampleSize) return rows;
  const chosen = new Set<number>();
  while (chosen.size < sampleSize) chosen.add(Math.floor(fraction() * rows.length));
  return [...chosen].flatMap((index) => rows[index] ?? []);
}

/** Numbers from 0 up to, not including, 1 (T. Ettinger's mulberry32). */
function mulberry32(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

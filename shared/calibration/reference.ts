import { type Tail, tailOf } from './tail.ts';

/**
 * Scores of past account-days in one channel, as a reference: how often does something at least so
 * unusual begin? Only scores above 0 are kept; `total` counts all account-days.
 */
export interface Reference {
  /** Account-days behind it; the resolution is 1 / (total + 1). */
  readonly total: number;
  /** Conformal p-value of a score among account-days: (1 + #{reference ≥ score}) / (total + 1). */
  dayShare(score: number): number;
  /**
   * The same among beginnings: a day counts only where the account did not reach the score in the
   * working days before. One long story counts once, however many days it has (runs declustering
   * of extreme value theory; Coles 2001, section 5.3.2).
   */
  beginningShare(score: number): number;
  /**
   * The same of a member of the reference, which is counted already: so members and newcomers are
   * ranked alike, as if the newcomer had been one of them (full conformal prediction).
   */
  memberShare(score: number): number;
}

/** What is extrapolated is at least the counted share over this: half may be unassessed misuse. */
const unassessedTimes = 2;

/** Draws the tail of beginnings, sorted highest first, of so many account-days. */
export type DrawTail = (beginnings: readonly number[], total: number) => Tail;

/** One account-day's score, and the highest of the same account in the quiet days before it. */
export interface ReferenceScore {
  readonly score: number;
  readonly before: number;
}

/**
 * A reference over the scores of `total` account-days. High scores are extrapolated by a tail (see
 * `tail.ts`), so that what is far beyond everything seen is ranked and not tied; but nothing is
 * taken to be commoner than it was counted, for a tail that falls slower than the scores do would
 * take a channel's share of the budget away. What is reported as a p-value is never extrapolated.
 */
export function createReference(
  scores: readonly ReferenceScore[],
  total: number,
  drawTail: DrawTail = tailOf,
): Reference {
  const all = Float64Array.from(scores, ({ score }) => score).sort();
  const beginnings = beginningsOf(scores, all);
  const tail = drawTail(
    scores
      .filter(({ score, before }) => score > before)
      .map(({ score }) => score)
      .sort((a, b) => b - a),
    total,
  );
  const extrapolated = (score: number, share: number): number =>
    score > tail.from
      ? Math.min(share, Math.max(tail.share(score), share / unassessedTimes))
      : share;
  const countedShare = (score: number): number =>
    score <= 0 ? 1 : (1 + beginnings(score)) / (total + 1);
  return {
    total,
    dayShare: (score) => (score <= 0 ? 1 : (1 + atLeast(all, score)) / (total + 1)),
    beginningShare: (score) => extrapolated(score, countedShare(score)),
    memberShare: (score) =>
      score <= 0 ? 1 : extrapolated(score, Math.max(1, beginnings(score)) / (total + 1)),
  };
}

/**
 * How many episodes begin at a score, or at the higher score at which most do: a story parts into
 * several where only its peaks count, and one that never ends begins once, but a score must not be
 * rarer than a higher one. `all` are the scores, ascending.
 */
function beginningsOf(
  scores: readonly ReferenceScore[],
  all: Float64Array,
): (score: number) => number {
  const repeated = Float64Array.from(scores, ({ score, before }) => Math.min(score, before)).sort();
  const steps = Float64Array.from([...all, ...repeated]).sort();
  const most = new Float64Array(steps.length + 1);
  let [ofAll, ofRepeated] = [all.length, repeated.length];
  for (let place = steps.length - 1; place >= 0; place -= 1) {
    const step = steps[place] ?? 0;
    while (ofAll > 0 && (all[ofAll - 1] ?? 0) >= step) ofAll -= 1;
    while (ofRepeated > 0 && (repeated[ofRepeated - 1] ?? 0) >= step) ofRepeated -= 1;
    const begun = all.length - ofAll - (repeated.length - ofRepeated);
    most[place] = Math.max(most[place + 1] ?? 0, begun);
  }
  return (score) => most[steps.length - atLeast(steps, score)] ?? 0;
}

/** How many of the sorted values reach a score above 0. */
function atLeast(sorted: Float64Array, score: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) >= score) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

import { episodesOf, type WorkingDaysBetween } from '../../shared/cases/episodes.ts';
import type { LogDay } from '../../shared/log-day.ts';

/** A staff-day with its score; larger is more unusual. */
export interface ScoredDay {
  readonly actor: string;
  readonly day: LogDay;
  readonly score: number;
}

/**
 * The lowest score from which on alerts on these staff-days make at most `casesMost` cases (days of
 * one actor that fewer than five quiet working days separate are one case). Equal scores go
 * together. Infinity: not even the highest may alert.
 */
export function fittedThreshold(
  days: readonly ScoredDay[],
  casesMost: number,
  between: WorkingDaysBetween,
): number {
  const byScore = days.toSorted((one, other) => other.score - one.score);
  const alerts = new Map<string, LogDay[]>();
  let cases = 0;
  let threshold = Number.POSITIVE_INFINITY;
  for (const [index, { actor, day, score }] of byScore.entries()) {
    const before = alerts.get(actor) ?? [];
    const after = [...before, day];
    alerts.set(actor, after);
    cases += episodesOf(after, between).length - episodesOf(before, between).length;
    if (byScore[index + 1]?.score === score) continue;
    if (cases > casesMost) return threshold;
    threshold = score;
  }
  return threshold;
}

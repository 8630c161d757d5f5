import { limits } from '../limits.ts';
import type { ReferenceScore } from './reference.ts';

/** A score of one entity (an account in one channel, say) on one day. */
export interface EntityScore {
  readonly entity: string;
  readonly workingDays: number;
  readonly score: number;
}

/**
 * Joins every score with the highest of the same entity in the working days before that would
 * make both one episode. Scores come earliest first.
 */
export function withScoresBefore(scores: Iterable<EntityScore>): readonly ReferenceScore[] {
  const recent = new Map<string, EntityScore[]>();
  const joined: ReferenceScore[] = [];
  for (const one of scores) {
    const known = (recent.get(one.entity) ?? []).filter(
      ({ workingDays }) => one.workingDays - workingDays <= limits.episodeQuietWorkingDays,
    );
    const before = known.reduce((most, { score }) => Math.max(most, score), 0);
    joined.push({ score: one.score, before });
    known.push(one);
    recent.set(one.entity, known);
  }
  return joined;
}

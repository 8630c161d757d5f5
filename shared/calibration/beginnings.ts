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
    const known = recent.get(one.entity);
    if (known === undefined) {
      recent.set(one.entity, [one]);
      joined.push({ score: one.score, before: 0 });
      continue;
    }
    const oldest = one.workingDays - limits.episodeQuietWorkingDays;
    while (known[0] !== undefined && known[0].workingDays < oldest) known.shift();
    let before = 0;
    for (const { score } of known) before = Math.max(before, score);
    joined.push({ score: one.score, before });
    known.push(one);
  }
  return joined;
}

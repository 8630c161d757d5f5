import type { ChannelScore, DayScores } from '../calibration/day-scores.ts';
import type { Pick, SealedDay, StoredDay, SubjectPick } from '../history/contribution.ts';
import type { Tenure } from '../settings/settings.ts';

/** The scores of a sealed staff-day as later days read them; null: it is not sealed. */
export function scoresOf(
  { actor, logDay, ruled, sealed }: StoredDay,
  workingDays: number,
  tenure: Tenure | null,
): DayScores | null {
  if (sealed === null) return null;
  const scores = Object.entries(sealed.scores).map(([channel, score]) => ({ channel, score }));
  return { actor, logDay, workingDays, tenure, scores, standing: standingOf(ruled) };
}

/** Detectors whose rule stands past the budget, sorted. */
export function standingOf(ruled: StoredDay['ruled']): readonly string[] {
  return Object.keys(ruled).filter((detector) => ruled[detector] === 'always');
}

/** What is kept of a staff-day that was scored, and picked from. */
export function sealedDayOf(
  digest: string,
  scores: readonly ChannelScore[],
  isCalibrated: boolean,
  warmUp: readonly string[],
  bounds: SealedDay['bounds'],
  picks: readonly Pick[],
  subjects: readonly SubjectPick[],
): SealedDay {
  return {
    digest,
    isCalibrated,
    warmUp,
    bounds,
    scores: Object.fromEntries(scores.map(({ channel, score }) => [channel, score])),
    picks,
    subjects,
  };
}

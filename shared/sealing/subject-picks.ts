import type { Budget } from '../calibration/budget.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import type { SubjectScore } from '../calibration/day-scores.ts';
import type { SubjectPick } from '../history/contribution.ts';

/** A resident's keyed hash as it stands in stores and case ids. */
export function printSubject(subject: bigint): string {
  return subject.toString(16).padStart(16, '0');
}

/**
 * The residents of one log day at whom so many look that it stands out, by the accounts that looked
 * on that day. Within the budget they are notified, up to ten times of it they wait in the list.
 */
export function pickSubjects(
  scores: readonly SubjectScore[],
  calibration: Calibration,
  budget: Budget,
): ReadonlyMap<string, readonly SubjectPick[]> {
  const picks = new Map<string, SubjectPick[]>();
  for (const score of scores) {
    const { alertShare } = calibration.readSubject(score);
    if (alertShare > budget.listedShareMax) continue;
    const pick = {
      subject: printSubject(score.subject),
      actors: score.actors,
      p: alertShare,
      notified: alertShare <= budget.notifiedShareMax,
    };
    for (const actor of score.actors) {
      const own = picks.get(actor);
      if (own === undefined) picks.set(actor, [pick]);
      else own.push(pick);
    }
  }
  return picks;
}

import { budgetOf } from '../calibration/budget.ts';
import type { DayScores } from '../calibration/day-scores.ts';
import { detectorById, peopleOn } from '../detectors/registry.ts';
import type { StoredDay } from '../history/contribution.ts';
import { unpackDayVector } from '../history/day-vector.ts';
import { limits } from '../limits.ts';

/** Which findings of the fixed rules notify while the past is too short for calibration. */
export interface WarmUpBudget {
  /**
   * Takes one log day of the warm-up: by actor, the rules that may notify. Days come in order. The
   * most unusual first, until the budget of the staff-days so far is used up; the rest waits in the
   * list. The first of a family, standing rules and 1,000 people or more are never refused.
   */
  admit(
    days: readonly StoredDay[],
    scores: readonly DayScores[],
    workingDays: number,
  ): ReadonlyMap<string, readonly string[]>;
}

interface Candidate {
  readonly actor: string;
  readonly detector: string;
  readonly family: string;
  readonly score: number;
}

/** Standing rules, and what is grave enough by itself, are never refused. */
const strongest = Number.MAX_VALUE;
const gravePeopleMin = 1_000;

/** The budget of `sekisho.yaml`, from the first log day on. A function of the days it is given. */
export function warmUpBudget(falseAlertsPerThousandStaffDays: number): WarmUpBudget {
  const { notifiedShareMax } = budgetOf(falseAlertsPerThousandStaffDays);
  const lastTold = new Map<string, number>();
  const families = new Set<string>();
  let staffDays = 0;
  let told = 0;
  return {
    admit(days, scores, workingDays) {
      staffDays += scores.filter(({ tenure }) => (tenure?.kind ?? 'person') === 'person').length;
      const admitted = new Map<string, string[]>();
      for (const { actor, detector, family, score } of candidatesOf(days, scores)) {
        const key = `${family}\u0000${actor}`;
        const before = lastTold.get(key);
        const goesOn =
          before !== undefined && workingDays - before <= limits.episodeQuietWorkingDays;
        const isFree = score === strongest || !families.has(family);
        if (!goesOn && !isFree && told + 1 > notifiedShareMax * staffDays) continue;
        if (!goesOn) told += 1;
        families.add(family);
        lastTold.set(key, workingDays);
        admitted.set(actor, [...(admitted.get(actor) ?? []), detector]);
      }
      return admitted;
    },
  };
}

/** Standing rules first, then the most unusual by the channels of the same family. */
function candidatesOf(
  days: readonly StoredDay[],
  scores: readonly DayScores[],
): readonly Candidate[] {
  const byActor = new Map(scores.map((one) => [one.actor, one]));
  const candidates = days.flatMap(({ actor, ruled, vector }) =>
    Object.entries(ruled)
      .filter(([, standing]) => standing !== 'listed')
      .map(([detector, standing]) => {
        const family = detectorById(detector)?.family ?? detector;
        const isGrave = peopleOn(detector, unpackDayVector(vector)) >= gravePeopleMin;
        const own = scoreIn(family, byActor.get(actor));
        const score = standing === 'always' || isGrave ? strongest : own;
        return { actor, detector, family, score };
      }),
  );
  return candidates.sort(
    (one, other) =>
      other.score - one.score ||
      compare(one.actor, other.actor) ||
      compare(one.detector, other.detector),
  );
}

function scoreIn(family: string, scores: DayScores | undefined): number {
  let most = 0;
  for (const { channel, score } of scores?.scores ?? []) {
    const [detector = ''] = channel.split('.');
    if (detectorById(detector)?.family === family) most = Math.max(most, score);
  }
  return most;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

import type { Calibration } from '../calibration/calibrate.ts';
import type { ScoredDay } from './day-scoring.ts';

/** Nothing is claimed while the past is too short. */
const noClaim = { score: 0, p: 1 } as const;

/**
 * The lines of `replay --scores` for one log day (contract, section 1): one JSON object for each
 * person who did something and each calibrated detector, sorted by actor. In the warm-up, score 0
 * and p 1.
 */
export function scoreLines(
  { scores }: ScoredDay,
  calibration: Calibration | null,
  detectors: readonly string[],
): readonly string[] {
  return scores
    .filter(({ tenure }) => tenure === null || tenure.kind === 'person')
    .flatMap((day) => {
      const { actor, logDay } = day;
      const readings =
        calibration?.read(day) ?? detectors.map((id) => ({ detector: id, ...noClaim }));
      return readings.map(({ detector, score, p }) =>
        JSON.stringify({ actor, day: logDay, detector, score: rounded(score), p }),
      );
    });
}

/** Six significant digits: sums of floating point differ in the last ones. */
function rounded(score: number): number {
  return Number(score.toPrecision(6));
}

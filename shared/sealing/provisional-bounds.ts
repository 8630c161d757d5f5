import type { Budget } from '../calibration/budget.ts';
import type { Calibration } from '../calibration/calibrate.ts';
import type { Sight } from '../detectors/channel.ts';
import { detectors } from '../detectors/registry.ts';
import type { SealedDay } from '../history/contribution.ts';

/** On arrival a day is looked at early and often, so it must be ten times as unusual to notify. */
const stricter = 10;

/** Nothing is looked for beyond so many people. */
const peopleMax = 1_048_576;

/**
 * From how many people on a fixed rule notifies on arrival, by rule, as this day's norms and
 * calibration have it; a rule that no number of people would make unusual enough is left out. The
 * next days of the account are held to it until they are sealed.
 */
export function provisionalBounds(
  sight: Sight,
  calibration: Calibration,
  budget: Budget,
): SealedDay['bounds'] {
  const bounds: Record<string, number> = {};
  for (const { id, calibrated } of detectors) {
    const provisional = calibrated?.provisional;
    if (provisional === undefined) continue;
    const { rule, channel, read } = provisional;
    const share = budget.notifiedShareMax / stricter;
    const score = calibration.scoreFor(sight.today, id, channel, share);
    const isUnusual = (people: number): boolean => read(sight, people) >= score;
    if (isUnusual(peopleMax)) bounds[rule] = smallest(isUnusual);
  }
  return bounds;
}

/** The smallest number for which it holds, given that it holds for all above. */
function smallest(holds: (people: number) => boolean): number {
  let low = 0;
  let high = peopleMax;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

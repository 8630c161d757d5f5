import type { ChannelScore, DayScores } from '../calibration/day-scores.ts';
import type { JudgedDate } from '../calibration/lookback.ts';
import { type Norms, normsOn } from '../calibration/norms.ts';
import type { StaffHistory } from '../calibration/staff-history.ts';
import { terminalOwnersOf } from '../calibration/terminal-owners.ts';
import type { Relations, Sight } from '../detectors/channel.ts';
import { detectors } from '../detectors/registry.ts';
import { logDayFromNumber } from '../log-day.ts';

/** A log day with the norms and the sight of everybody who did something on it. */
export interface ScoredDay {
  readonly norms: Norms;
  readonly sights: ReadonlyMap<string, Sight>;
  /** Sorted by actor. */
  readonly scores: readonly DayScores[];
}

const channels = detectors.flatMap(({ calibrated }) => calibrated?.channels ?? []);

/**
 * Scores everybody on one log day against the days before it. A function of the histories up to
 * that day; `standing` names, by actor, the detectors whose standing rule fired.
 */
export function scoreDay(
  date: JudgedDate,
  histories: readonly StaffHistory[],
  relations: Relations,
  standing: ReadonlyMap<string, readonly string[]>,
): ScoredDay {
  const norms = normsOn(date, histories);
  const terminals = terminalOwnersOf(norms.accounts);
  const sights = new Map<string, Sight>();
  const scores: DayScores[] = [];
  const logDay = logDayFromNumber(date.day);
  for (const account of norms.accounts) {
    if (account.today === null) continue;
    const sight: Sight = { date, norms: account, today: account.today, terminals, relations };
    sights.set(account.actor, sight);
    scores.push({
      actor: account.actor,
      logDay,
      workingDays: date.workingDays,
      tenure: account.today.tenure,
      scores: channelScores(sight),
      standing: standing.get(account.actor) ?? [],
    });
  }
  scores.sort((one, other) => (one.actor < other.actor ? -1 : 1));
  return { norms, sights, scores };
}

function channelScores(sight: Sight): readonly ChannelScore[] {
  return channels.flatMap(({ id, read }) => {
    const score = read(sight);
    return score > 0 ? [{ channel: id, score }] : [];
  });
}

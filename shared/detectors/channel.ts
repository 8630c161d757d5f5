import type { JudgedDate } from '../calibration/lookback.ts';
import type { AccountNorms } from '../calibration/norms.ts';
import type { HistoryDay, VolumeFigure } from '../calibration/staff-history.ts';
import type { TerminalOwners } from '../calibration/terminal-owners.ts';
import { expectationOf, readVolume, type VolumeReading } from '../calibration/volume.ts';

/** One staff-day with all that it can be measured by: what a channel looks at. */
export interface Sight {
  readonly date: JudgedDate;
  readonly norms: AccountNorms;
  readonly today: HistoryDay;
  readonly terminals: TerminalOwners;
  /** Residents who live with the holder of the account, or with a colleague of the section. */
  readonly relations: Relations;
}

/** Links between staff and residents; all false where none are known. */
export interface Relations {
  isOwnHousehold(actor: string, subject: bigint): boolean;
  isColleague(actor: string, subject: bigint): boolean;
}

/**
 * One way in which a detector measures a staff-day: a number that is the higher the more unusual,
 * and 0 where there is nothing to say. What a score is worth is learned from the past of everybody
 * (see `calibration/`), so its scale is free.
 */
export interface Channel {
  /** `detector.channel`, unique. */
  readonly id: string;
  /** The share of the detector's weight; those of one detector sum to 1. */
  readonly share: number;
  /** Pure. */
  read(sight: Sight): number;
}

/** A channel that compares a figure over so many working days, today last, with its expectation. */
export function volumeChannel(
  id: string,
  share: number,
  figure: VolumeFigure,
  windowWorkingDays = 1,
): Channel {
  return { id, share, read: (sight) => readWindow(sight, figure, windowWorkingDays).score };
}

/** A figure over a window against what the account's habit and its section's lead to expect. */
export function readWindow(
  { norms, today }: Sight,
  figure: VolumeFigure,
  windowWorkingDays: number,
): VolumeReading {
  const { ages } = norms.lookback;
  const values = norms.values(figure);
  const factors = norms.factors(figure);
  const loads = [factors.today];
  let observed = norms.value(figure);
  for (let at = 0; at < ages.length; at += 1) {
    if ((ages[at] ?? 0) >= windowWorkingDays) continue;
    observed += values[at] ?? 0;
    loads.push(factors.past[at] ?? 1);
  }
  // Nothing is expected of a closed day, but what was taken on one counts.
  for (const day of norms.past)
    if (!day.isOpen && today.workingDays - day.workingDays < windowWorkingDays)
      observed += day.vector[figure];
  const expectation = expectationOf(
    norms.habit(figure, windowWorkingDays - 1),
    norms.prior(figure),
    norms.dispersion(figure),
    norms.pool(figure),
    loads,
  );
  return readVolume(observed, expectation);
}

import type { LogDay } from '../log-day.ts';
import type { Tenure } from '../settings/settings.ts';

/** What one account-day scored: only channels that had something to say. */
export interface DayScores {
  readonly actor: string;
  readonly logDay: LogDay;
  /** Working days of the organisation up to the day. */
  readonly workingDays: number;
  readonly tenure: Tenure | null;
  readonly scores: readonly ChannelScore[];
  /** Ids of the detectors whose standing rule (`always`) fired. */
  readonly standing: readonly string[];
}

/** A channel's score, above 0. */
export interface ChannelScore {
  readonly channel: string;
  readonly score: number;
}

/** What one resident scored on one log day: how many look, that have no recorded reason to. */
export interface SubjectScore {
  /** Keyed hash. */
  readonly subject: bigint;
  readonly logDay: LogDay;
  readonly workingDays: number;
  readonly score: number;
  /** The accounts of the last days that looked without recorded work, sorted. */
  readonly actors: readonly string[];
}

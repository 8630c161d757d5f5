import type { Severity } from '../cases/case.ts';
import type { Standing } from '../detectors/detector.ts';
import type { Action, DataClass, Outcome } from '../event.ts';
import type { Text } from '../language.ts';
import type { LogDay } from '../log-day.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';
import type { StandsFor } from './stands-for.ts';

/**
 * What one file says about one actor on one log day; immutable. `bytes` is the packed form of its
 * events (see `packing.ts`), sorted, so that the same file always packs to the same bytes.
 */
export interface Contribution {
  readonly actor: string;
  readonly logDay: LogDay;
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly file: string;
  /** The source that the file was read as: two may claim the same content under two names. */
  readonly source: string;
  /** Counts from 0 within file and source. */
  readonly part: number;
  readonly bytes: Uint8Array;
}

/** One event as a contribution keeps it. Subjects are keyed hashes: no resident is in the state. */
export interface FoldedEvent {
  readonly fingerprint: bigint;
  /** Whether the fingerprint comes from the source's own sequence number. */
  readonly sequenced: boolean;
  /** How often the line stands in its file (always 1 where sequenced). */
  readonly count: number;
  readonly at: number;
  readonly action: Action;
  readonly outcome: Outcome;
  readonly system: string;
  readonly screen: string | null;
  readonly terminal: string | null;
  readonly records: number | null;
  /** Keyed hash, 64 bits; null: the line names no subject. */
  readonly subject: bigint | null;
  /** Whose number lies near whose; null: no subject, none with a number, or folded before version 2. */
  readonly neighbourhoods: Neighbourhoods | null;
  readonly dataClasses: readonly DataClass[];
  readonly source: string;
  /** Where it was read: file (SHA-256) and line. Of several places, the smallest. */
  readonly file: string;
  readonly line: number;
  /** Only where it was kept of a busy day: for how much of the day it stands. */
  readonly standsFor?: StandsFor;
}

/** The folded figures of one actor on one log day, as stored. */
export interface StoredDay {
  readonly actor: string;
  readonly logDay: LogDay;
  /** Digest over the contributions that it was folded from (see `contributions-digest.ts`). */
  readonly digest: string;
  /** The packed day vector (see `day-vector.ts`). */
  readonly vector: Uint8Array;
  /** The packed residents written on, and seen unexplained (see `touched-subjects.ts`). */
  readonly subjects: Uint8Array;
  /** The fixed rules that found something, by detector id (sorted), with when they notify. */
  readonly ruled: Readonly<Record<string, Standing>>;
  /** Ids of the detectors that fired on it, sorted. */
  readonly fired: readonly string[];
  /** null: its log day is not sealed yet. */
  readonly sealed: SealedDay | null;
}

/** What a staff-day is sealed under: enough to know whether it is to be sealed. */
export interface SealMark {
  readonly actor: string;
  readonly logDay: LogDay;
  readonly digest: string;
  readonly sealed: { readonly digest: string } | null;
}

/** What sealing said of a staff-day. */
export interface SealedDay {
  /**
   * The digest of the day when it was sealed; another one since: its logs have changed. Empty: the
   * next seal must take it (see `unsettled` in `stored-day.ts`).
   */
  readonly digest: string;
  /** Whether the past was long enough for calibrated claims; else the fixed rules spoke. */
  readonly isCalibrated: boolean;
  /** Rules of the warm-up that may notify, within the budget. */
  readonly warmUp: readonly string[];
  /**
   * By fixed rule, from how many people on later days of the account notify on arrival; null: no
   * calibration stood behind the day, and every finding of a rule notifies.
   */
  readonly bounds: Readonly<Record<string, number>> | null;
  /** What its channels scored, by id: the reference of later days. */
  readonly scores: Readonly<Record<string, number>>;
  /** What calibration picked, by detector id. */
  readonly picks: readonly Pick[];
  /** Residents whom the account looked at on that day, and at whom several look. */
  readonly subjects: readonly SubjectPick[];
}

/** A resident at whom several look, as calibration picked him or her on one log day. */
export interface SubjectPick {
  /** Keyed hash, 16 hexadecimal digits. */
  readonly subject: string;
  /** The accounts that looked within the last days, sorted. */
  readonly actors: readonly string[];
  readonly p: number;
  readonly notified: boolean;
}

/** One detector's finding that calibration picked. */
export interface Pick {
  readonly detector: string;
  readonly severity: Severity;
  /** How often, a staff-day, an episode begins that is at least so unusual; above 0, at most 1. */
  readonly p: number;
  /** Within the budget of false alerts. */
  readonly notified: boolean;
  readonly why: readonly Text[];
}

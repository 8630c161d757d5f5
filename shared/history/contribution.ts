import type { Action, DataClass, Outcome } from '../event.ts';
import type { LogDay } from '../log-day.ts';
import type { Neighbourhoods } from './neighbourhoods.ts';

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
}

/** The folded figures of one actor on one log day, as stored. */
export interface StoredDay {
  readonly actor: string;
  readonly logDay: LogDay;
  /** Digest over the contributions (and the settings) that it was folded from. */
  readonly digest: string;
  /** The packed day vector (see `day-vector.ts`). */
  readonly vector: Uint8Array;
  /** Ids of the detectors that fired on it, sorted. */
  readonly fired: readonly string[];
}

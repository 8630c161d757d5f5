import type { Action } from '../event.ts';
import type { LogDay } from '../log-day.ts';
import type { SequenceRun } from './source-day-runs.ts';

/**
 * What one file says about one source on one log day; immutable. All of it but `lines` is a property
 * of the set of lines, so that uniting files neither counts an overlap twice nor depends on how the
 * lines were split into files (see `source-day-union.ts`).
 */
export interface SourceDay {
  readonly source: string;
  readonly logDay: LogDay;
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly file: string;
  /** Accepted lines, repeated ones included. */
  readonly lines: number;
  /** The earliest and the latest instant, ms since 1970. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** The kinds of action that occur, in the order of `actions`. */
  readonly actions: readonly Action[];
  /** The systems that occur, sorted; of more than `sourceSystemsMax`, the first. */
  readonly systems: readonly string[];
  /** The ten minutes in which there are lines, in order. */
  readonly slots: readonly SourceSlot[];
  /**
   * Runs of the source's own numbers, in order. null: a line has no number (of at most 15 digits),
   * or the numbers make more than `sequenceRunsMax` runs (while they are read, too), so that they do
   * not count lines one by one.
   */
  readonly runs: readonly SequenceRun[] | null;
  /** HyperLogLog registers over the different lines (`source-day-sketch.ts`). */
  readonly sketch: Uint8Array;
}

/** Ten minutes of a log day in which a source spoke. */
export interface SourceSlot {
  /** Counts from 0, at 04:00 local time, to 143. */
  readonly slot: number;
  /** The smallest and the largest of the source's own numbers in it; null: there is none. */
  readonly smallest: number | null;
  readonly largest: number | null;
}

/** Length of a slot in minutes. */
export const slotMinutes = 10;

/** Names of systems that a source day keeps. */
export const sourceSystemsMax = 100;

/** Unites two lists of system names: the first of both in order, each once. */
export function uniteSystems(systems: Iterable<string>): readonly string[] {
  return [...new Set(systems)].sort().slice(0, sourceSystemsMax);
}

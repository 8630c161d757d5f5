import type { Text } from '../language.ts';
import type { LogFile } from '../ports.ts';
import type { Finding, SampleTable } from './guess.ts';

/** A format that a file may be of, with the map that it would be read by. */
export interface Candidate extends Finding {
  readonly format: string;
  readonly map: Readonly<Record<string, unknown>>;
  /** The map was made from what the sample holds; else the format is known and needs none. */
  readonly isGuessed: boolean;
  readonly timeZone: string | null;
  /** The columns of the sample, where the map says what they are. */
  readonly table: SampleTable;
  readonly notes: readonly Text[];
}

/** A candidate, and what of the sample it reads. */
export interface Scored {
  readonly candidate: Candidate;
  readonly accepted: number;
  readonly rejected: number;
  /** From 0 to 1: the share that is read, less where nothing is told but that something was done. */
  readonly score: number;
}

/** A sample of a file: its text, and the same as a file of its own. */
export interface Sample {
  readonly text: string;
  readonly file: LogFile;
}

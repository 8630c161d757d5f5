import type { CityDate, Operation } from '../operation.ts';

/** How one records system of the sample city writes its log. */
export interface SystemLog {
  /** The source's id in `local/sample/sources.yaml`. */
  readonly source: string;
  readonly system: string;
  /** Local times at which it hands over what it has logged by then; left out: once, in the night. */
  readonly handOvers?: readonly string[];
  fileName(date: CityDate, part: LogPart): string;
  /**
   * The file's bytes and how many records (readable or not) stand in it. `operations` are those of
   * the part, by time; the same operations give the same bytes.
   */
  write(date: CityDate, operations: readonly Operation[], part: LogPart): WrittenLog;
}

/** What a system hands over at once of the log of one date. */
export interface LogPart {
  /** Local time, `HH:MM`, at which it is handed over; null: with the files of the night. */
  readonly until: string | null;
  /** How many operations of the date stand in the parts before it. */
  readonly operationsBefore: number;
}

export interface WrittenLog {
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/** The system's own number of a line: the date and a running number, unique in the source. */
export function serialNumber(date: CityDate, index: number): string {
  return `${date.replaceAll('-', '')}${String(index + 1).padStart(6, '0')}`;
}

import type { CityDate, Operation } from '../operation.ts';

/** How one records system of the sample city writes its daily log. */
export interface DailyLog {
  /** The source's id in `local/sample/sources.yaml`. */
  readonly source: string;
  readonly system: string;
  fileName(date: CityDate): string;
  /**
   * The file's bytes and how many records (readable or not) stand in it. `operations` are those of
   * one date, by time; the same operations give the same bytes.
   */
  write(date: CityDate, operations: readonly Operation[]): WrittenLog;
}

export interface WrittenLog {
  readonly bytes: Uint8Array;
  readonly lines: number;
}

/** The system's own number of a line: the date and a running number, unique in the source. */
export function serialNumber(date: CityDate, index: number): string {
  return `${date.replaceAll('-', '')}${String(index + 1).padStart(6, '0')}`;
}

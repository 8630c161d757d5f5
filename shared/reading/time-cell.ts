import type { IndexOf } from './cells.ts';
import { type ColumnMap, placesOf } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import type { TwoDigitYear } from './date-text.ts';
import { timeReader } from './date-time.ts';
import { type EpochUnit, epochInstant } from './epoch.ts';

/** How the times of a source are written, where it cannot be seen from a time itself. */
export interface TimeRules {
  readonly twoDigitYear?: TwoDigitYear | undefined;
  readonly epoch?: EpochUnit | undefined;
}

/** How the time of an event is taken from a record. */
export interface TimeCell {
  /** As the record writes it. */
  written(record: CsvRecord): string;
  /** The same in ms since 1970; null: no such time. */
  instant(written: string): number | null;
}

/** Compiles where and how a map says that the time is written. */
export function timeCell(
  at: ColumnMap['at'],
  indexOf: IndexOf,
  timeZone: string,
  { twoDigitYear, epoch }: TimeRules,
): TimeCell {
  const written = writtenIn(at, indexOf);
  if (epoch !== undefined) return { written, instant: (text) => epochInstant(text, epoch) };
  return { written, instant: timeReader(timeZone, twoDigitYear) };
}

/** Date, time of day and offset that stand apart are put together with blanks. */
function writtenIn(at: ColumnMap['at'], indexOf: IndexOf): TimeCell['written'] {
  const [first = -1, ...rest] = placesOf({ at }).map(indexOf);
  if (rest.length === 0) return (record) => record.field(first).trim();
  return (record) =>
    rest.reduce(
      (text, index) => `${text} ${record.field(index).trim()}`,
      record.field(first).trim(),
    );
}

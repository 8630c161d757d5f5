import type { Text } from '../language.ts';
import type { ColumnPart, Place } from '../reading/column-map.ts';
import type { TimeRules } from '../reading/time-cell.ts';
import type { Path } from '../settings/places.ts';

/** One column of a sample: how a map names it, and what it holds, blank cells included. */
export interface SampleColumn {
  readonly place: Place;
  /** The name in the file; '' where the file names none. */
  readonly name: string;
  readonly values: readonly string[];
}

/** A sample of a file's records, by column. */
export type SampleTable = readonly SampleColumn[];

/** A place in a map, and what a person must know of it. */
export interface Remark {
  readonly path: Path;
  readonly text: Text;
}

/** What was found out about a part of a map, and what was not. */
export interface Finding {
  /** What could not be decided; the map holds an assumption there, only to show what comes of it. */
  readonly open: readonly Remark[];
  /** What was decided, and from what. */
  readonly remarks: readonly Remark[];
}

/** A guess of which column says what. */
export interface ColumnsGuess extends Finding {
  readonly columns: ColumnPart;
  readonly times: TimeRules;
  /** The zone of the times where their column names it. */
  readonly timeZone: string | null;
  /** What concerns no single place of the map. */
  readonly notes: readonly Text[];
}

/** Nothing found out yet. */
export const nothingFound: Finding = { open: [], remarks: [] };

/** A path into a parsed file: keys of mappings, positions in lists from 0. */
export type Path = readonly PropertyKey[];

/**
 * Where something stands in a file. Both count from 1. In YAML the column counts characters; in a
 * table it is the field's number in its row, as a spreadsheet counts columns, and the line is the
 * physical line on which the row begins.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** For mistakes about a file as a whole. */
export const fileStart: Place = { line: 1, column: 1 };

/** Finds the places of what a file holds. */
export interface Places {
  /** Of the value at a path; of what surrounds it where there is none. */
  of(path: Path): Place;
  /** Of the last key of a path, rather than its value. */
  ofKey(path: Path): Place;
}

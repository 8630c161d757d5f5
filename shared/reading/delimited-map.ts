import * as z from 'zod';
import { say } from '../language.ts';
import { limits } from '../limits.ts';
import { refuse } from '../settings/refuse.ts';
import { columnMap } from './column-map.ts';
import { twoDigitYears } from './date-text.ts';
import { epochUnits } from './epoch.ts';
import { fixedWidth } from './fixed-width.ts';
import { kinds, placesOfMap } from './kinds.ts';
import { mapPattern } from './map-pattern.ts';

/** What the maps of all logs have in common, whatever their columns are cut out of. */
export const sharedShape = {
  twoDigitYear: z.enum(twoDigitYears).optional(),
  /** The unit of a time that is written as a count since 1970. */
  epoch: z.enum(epochUnits).optional(),
  /** Columns that only some records have, by the value of a column that all of them have. */
  kinds: kinds.optional(),
};

/** How a file of delimited text is laid out; nothing here has a default. */
export const layoutShape = {
  ...sharedShape,
  /** One character: `,`, a tab, `|`, `;` … */
  delimiter: z.string().length(1),
  /** Whether the first line (after the preamble) names the columns. */
  header: z.boolean(),
  /** The names of the columns, in their order, where no line of the file names them. */
  names: z.array(z.string().min(1)).min(1).optional(),
  /** Instead of a delimiter: where each field stands in its line. */
  fixedWidth: fixedWidth.optional(),
  /** Lines before the header (or the first record) that are no records. */
  preambleLines: z.int().min(0).optional(),
  /** The lines before the one that names all mapped columns are the preamble. */
  untilHeader: z.boolean().optional(),
  /** Column names are the same where they differ only in upper and lower case. */
  ignoreCase: z.boolean().optional(),
  /**
   * Lines at the end that are no records (a total, a count, a mark of the end): the last `lines` of
   * them, or those in which `pattern` finds something. A line that reads as a record stays one.
   */
  trailer: z
    .union([
      z.strictObject({ lines: z.int().min(1).max(limits.trailerLinesMax) }),
      z.strictObject({ pattern: mapPattern }),
    ])
    .optional(),
  /** `true`: a record may have fewer or more fields than the header; what is missing is blank. */
  ragged: z.boolean(),
  /** `false`: a quotation mark is a character like others. */
  quotes: z.boolean(),
};

/** The map of a `delimited` source. */
export const delimitedMap = z
  .strictObject({
    ...layoutShape,
    delimiter: layoutShape.delimiter.default(','),
    header: layoutShape.header.default(true),
    ragged: layoutShape.ragged.default(false),
    quotes: layoutShape.quotes.default(true),
    columns: columnMap,
  })
  .superRefine((map, issues) => {
    for (const { path, text } of contradictionsIn(map)) {
      issues.addIssue({ code: 'custom', params: refuse(text), path: [path] });
    }
  });
export type DelimitedMap = z.infer<typeof delimitedMap>;

/** How a file of delimited text is laid out, apart from its columns. */
export type Layout = Omit<DelimitedMap, 'columns'>;

/** The names that the map itself gives to the columns; null: the file's header does, or nothing. */
export function namesOf(layout: Layout): readonly string[] | null {
  return layout.fixedWidth?.fields.map(({ name }) => name) ?? layout.names ?? null;
}

/** What in a map cannot hold together with the rest of it. */
function contradictionsIn(map: DelimitedMap) {
  const { header, preambleLines, untilHeader, epoch } = map;
  const names = namesOf(map);
  const byName = placesOfMap(map).filter((place) => typeof place === 'string');
  const unnamed = byName.filter((name) => names?.includes(name) !== true);
  const repeated = names?.filter((name, index) => names.indexOf(name) !== index) ?? [];
  const naming = map.fixedWidth === undefined ? 'names' : 'fixedWidth';
  const isSplit = typeof map.columns.at === 'object';
  return [
    ...(!header && names === null && byName.length > 0
      ? [{ path: 'columns', text: say((c) => c.reading.columnsByNumber) }]
      : []),
    ...(!header && names !== null && unnamed.length > 0
      ? [{ path: 'columns', text: say((c) => c.reading.columnsUnnamed(unnamed, names)) }]
      : []),
    ...(repeated.length > 0
      ? [{ path: naming, text: say((c) => c.reading.namesRepeated(repeated)) }]
      : []),
    ...(header && names !== null
      ? [{ path: 'header', text: say((c) => c.reading.namesWithoutHeader) }]
      : []),
    ...(untilHeader === true && !(header && preambleLines === undefined)
      ? [{ path: 'untilHeader', text: say((c) => c.reading.untilHeaderAlone) }]
      : []),
    ...(epoch !== undefined && isSplit
      ? [{ path: 'epoch', text: say((c) => c.reading.epochNeedsOnePath) }]
      : []),
  ];
}

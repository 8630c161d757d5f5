import * as z from 'zod';
import { actions, outcomes } from '../event.ts';
import { say } from '../language.ts';
import { refuse } from '../settings/refuse.ts';
import { twoDigitYears } from './date-text.ts';

/** A column by its header's name, or by its place, counted from 1. */
const place = z.union([z.string().min(1), z.int().min(1)]);
export type Place = z.infer<typeof place>;

/**
 * Where a field of the event comes from: a column; a column with a code table (codes in quotes, so
 * that YAML keeps leading zeros; `otherwise` for all codes that are not listed); or the same value
 * for every line.
 */
function column<Value extends z.ZodType<string>>(value: Value) {
  return z.union([
    place,
    z.strictObject({
      column: place,
      codes: z.record(z.string(), value).optional(),
      otherwise: value.optional(),
    }),
    z.strictObject({ constant: value }),
  ]);
}

/** A field's column, as the schema gives it; `Value` is what the field may hold. */
export type Column<Value extends string = string> =
  | Place
  | {
      readonly column: Place;
      readonly codes?: Readonly<Record<string, Value>> | undefined;
      readonly otherwise?: Value | undefined;
    }
  | { readonly constant: Value };

const text = column(z.string());

/** Which column says what. Without `system` the source's system stands for every line. */
export const columnMap = z.strictObject({
  at: z.union([z.strictObject({ date: place, time: place }), place]),
  actor: text,
  action: column(z.enum(actions)),
  outcome: column(z.enum(outcomes)).optional(),
  system: text.optional(),
  records: text.optional(),
  subject: text.optional(),
  section: text.optional(),
  terminal: text.optional(),
  screen: text.optional(),
  purpose: text.optional(),
  sequence: text.optional(),
});
export type ColumnMap = z.infer<typeof columnMap>;

/** The map of a `delimited` source. */
export const delimitedMap = z
  .strictObject({
    /** One character: `,`, a tab, `|`, `;` … */
    delimiter: z.string().length(1).default(','),
    /** Whether the first line (after the preamble) names the columns. */
    header: z.boolean().default(true),
    /** Lines before the header (or the first record) that are no records. */
    preambleLines: z.int().min(0).optional(),
    /** The lines before the one that names all mapped columns are the preamble. */
    untilHeader: z.boolean().optional(),
    /** `true`: a record may have fewer or more fields than the header; what is missing is blank. */
    ragged: z.boolean().default(false),
    /** `false`: a quotation mark is a character like others. */
    quotes: z.boolean().default(true),
    twoDigitYear: z.enum(twoDigitYears).optional(),
    columns: columnMap,
  })
  .refine((map) => map.header || placesOf(map.columns).every((it) => typeof it === 'number'), {
    params: refuse(say((c) => c.reading.columnsByNumber)),
    path: ['columns'],
  })
  .refine((map) => map.untilHeader !== true || (map.header && map.preambleLines === undefined), {
    params: refuse(say((c) => c.reading.untilHeaderAlone)),
    path: ['untilHeader'],
  });
export type DelimitedMap = z.infer<typeof delimitedMap>;

/** Every column that the map names, in its order. */
export function placesOf(columns: ColumnMap): readonly Place[] {
  return Object.values(columns).flatMap((column) => {
    if (column === undefined) return [];
    if (typeof column !== 'object') return [column];
    if ('date' in column) return [column.date, column.time];
    return 'column' in column ? [column.column] : [];
  });
}

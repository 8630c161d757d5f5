import * as z from 'zod';
import { actions, outcomes } from '../event.ts';
import { type Condition, condition, placeOfKey } from './conditions.ts';

/** A column by its name, or by its place, counted from 1. */
export const place = z.union([z.string().min(1), z.int().min(1)]);
export type Place = z.infer<typeof place>;

/**
 * Where a field of the event comes from: a column; a column with a code table (codes in quotes, so
 * that YAML keeps leading zeros; `otherwise` for all codes that are not listed); the same value for
 * every line; or the first rule whose columns all hold what it asks for.
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
    z.strictObject({
      rules: z
        .array(z.strictObject({ when: z.record(z.string().min(1), condition), is: value }))
        .min(1),
      otherwise: value.optional(),
    }),
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
  | { readonly constant: Value }
  | Rules<Value>;

/** A value that several columns decide together. */
export interface Rules<Value extends string = string> {
  readonly rules: readonly {
    /** By column: what it must hold. */
    readonly when: Readonly<Record<string, Condition>>;
    readonly is: Value;
  }[];
  readonly otherwise?: Value | undefined;
}

const text = column(z.string());

/**
 * The column of the time; a column each for date and time of day. `zone` is a column that holds the
 * offset (`GMT+09:00`), where the log names it apart.
 */
const time = z.union([
  z.strictObject({ date: place, time: place, zone: place.optional() }),
  z.strictObject({ column: place, zone: place }),
  place,
]);

/** Which column says what. Without `system` the source's system stands for every line. */
export const columnMap = z.strictObject({
  at: time,
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

/** Some of the columns of a map: what is added to one, or stands instead of what it says. */
export const columnPart = columnMap.partial();
export type ColumnPart = z.infer<typeof columnPart>;

/** Every column that a map, or a part of one, names, in its order. */
export function placesOf(columns: ColumnPart): readonly Place[] {
  return Object.values(columns).flatMap((column) => {
    if (column === undefined) return [];
    if (typeof column !== 'object') return [column];
    if ('date' in column) return [column.date, column.time, ...listOf(column.zone)];
    if ('zone' in column) return [column.column, column.zone];
    if ('rules' in column) return column.rules.flatMap(({ when }) => placesOfKeys(when));
    return 'column' in column ? [column.column] : [];
  });
}

function listOf(zone: Place | undefined): readonly Place[] {
  return zone === undefined ? [] : [zone];
}

function placesOfKeys(when: Readonly<Record<string, Condition>>): readonly Place[] {
  return Object.keys(when).map(placeOfKey);
}

import * as z from 'zod';
import { columnPart, type Place, placesOf } from '../reading/column-map.ts';
import type { SampleColumn, SampleTable } from './guess.ts';

/** A column, and the fields of the event that a map reads out of it. */
export interface FieldRow {
  readonly column: SampleColumn;
  readonly fields: readonly string[];
}

const mapWithColumns = z.object({ columns: columnPart });

/** What a map does with each column of a sample. */
export function fieldTable(table: SampleTable, map: unknown): readonly FieldRow[] {
  const columns = mapWithColumns.safeParse(map).data?.columns ?? {};
  const uses = Object.entries(columns).map(([field, column]) => ({
    field,
    places: placesOf({ [field]: column }) satisfies readonly Place[],
  }));
  return table.map((column) => ({
    column,
    fields: uses.filter(({ places }) => places.includes(column.place)).map(({ field }) => field),
  }));
}

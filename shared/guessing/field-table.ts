import * as z from 'zod';
import { type ColumnPart, columnPart, placesOf } from '../reading/column-map.ts';
import { kinds } from '../reading/kinds.ts';
import type { SampleColumn, SampleTable } from './guess.ts';

/** A column, and the fields of the event that a map reads out of it. */
export interface FieldRow {
  readonly column: SampleColumn;
  readonly fields: readonly string[];
}

const mapWithColumns = z.object({ columns: columnPart, kinds: kinds.optional() });

/** What a map does with each column of a sample; a field of one kind of record names the kind. */
export function fieldTable(table: SampleTable, map: unknown): readonly FieldRow[] {
  const parsed = mapWithColumns.safeParse(map).data;
  const parts = Object.entries(parsed?.kinds?.of ?? {});
  const uses = [
    ...usesIn(parsed?.columns ?? {}),
    ...parts.flatMap(([kind, part]) =>
      usesIn(part).map(({ field, places }) => ({ field: `${field}(${kind})`, places })),
    ),
  ];
  return table.map((column) => ({
    column,
    fields: uses.filter(({ places }) => places.includes(column.place)).map(({ field }) => field),
  }));
}

function usesIn(columns: ColumnPart) {
  return Object.entries(columns).map(([field, column]) => ({
    field,
    places: placesOf({ [field]: column }),
  }));
}

import { actions, outcomes } from '../event.ts';
import {
  type BatchProfile,
  batchColumns,
  type NameField,
  nameFields,
  type ReadField,
  readFields,
} from './batch-columns.ts';
import type { Meaning } from './byte-names.ts';
import { type Cell, type IndexOf, textCell, wordCell } from './cells.ts';
import type { Column, ColumnMap, Place } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import { csvTokens } from './csv-tokens.ts';
import type { EventBatch } from './event-batch.ts';
import { halfWidth } from './half-width.ts';
import { type LineScanner, lineScanner } from './line-scanner.ts';
import type { ReadingContext } from './record-reader.ts';

/** Wider tables are rare, and the memory of a batch does not grow. */
const fieldsMax = 4_096;

/** How the lines are laid out, as far as a scanner of them must know. */
export interface CsvLayout {
  readonly delimiter: string;
  readonly quotes: boolean;
  /** How many fields a line has. */
  readonly fields: number;
}

/**
 * A scanner for files whose map is plain: one column for the time, every other field a column (with
 * or without a code table) or a constant. null: the general way reads them.
 */
export function csvProfile(
  layout: CsvLayout,
  columns: ColumnMap,
  indexOf: IndexOf,
  context: ReadingContext,
  batch: EventBatch,
): LineScanner | null {
  const { source, systems } = context;
  const { delimiter, quotes } = layout;
  const places = placesIn(columns, indexOf, layout.fields);
  if (places === null || delimiter.charCodeAt(0) > 0x7e || layout.fields > fieldsMax) return null;
  const checked = checkedOf(columns, indexOf);
  const kept = [...new Set([...Object.values(places), ...checked.map(({ place }) => place)])];
  const filled = batchColumns(batch, {
    places: Object.fromEntries(
      Object.entries(places).map(([field, place]) => [field, kept.indexOf(place)]),
    ),
    meanings: meaningsOf(columns, indexOf),
    constants: constantsOf(columns),
    checked: checked.map(({ place, meaning }) => ({ place: kept.indexOf(place), meaning })),
    system: source.system,
    systems,
    timeZone: source.timeZone,
    isCountExact: false,
  });
  const tokens = csvTokens({ delimiter, quotes }, layout.fields, kept, batch.memory);
  return lineScanner(tokens, filled, batch);
}

/** Where what is read stands in a line; null: the map is not plain. */
function placesIn(
  columns: ColumnMap,
  indexOf: IndexOf,
  fields: number,
): BatchProfile['places'] | null {
  const { at, records, sequence, section, purpose } = columns;
  const isBare = [at, records, sequence].every((it) => typeof it !== 'object');
  const hasRules = [section, purpose].some((it) => typeof it === 'object' && 'rules' in it);
  if (!isBare || hasRules) return null;
  const places: Partial<Record<ReadField, number>> = {};
  for (const field of readFields) {
    const column = columns[field];
    if (column === undefined || isConstant(column)) continue;
    const place = placeOf(column);
    const index = place === null ? -1 : indexOf(place);
    if (index < 0 || index >= fields) return null;
    places[field] = index;
  }
  return places;
}

/** A code table of a column that is not kept can still refuse a line. */
function checkedOf({ section, purpose }: ColumnMap, indexOf: IndexOf): BatchProfile['checked'] {
  return [section, purpose].flatMap((column) => {
    if (typeof column !== 'object' || !('column' in column)) return [];
    return [{ place: indexOf(column.column), meaning: meaningIn(textCell(column, indexOf)) }];
  });
}

function isConstant(column: ColumnMap['at'] | Column): column is { readonly constant: string } {
  return typeof column === 'object' && 'constant' in column;
}

/** null: it is not one column that says it. */
function placeOf(column: ColumnMap['at'] | Column): Place | null {
  if (typeof column !== 'object') return column;
  return 'column' in column && !('zone' in column) ? column.column : null;
}

/** What `recordDecoder` makes of the same contents. */
function meaningsOf(columns: ColumnMap, indexOf: IndexOf): BatchProfile['meanings'] {
  const text = (column: Column | undefined): Meaning =>
    column === undefined ? () => null : meaningIn(textCell(column, indexOf));
  const actor = text(columns.actor);
  return {
    actor(raw) {
      const name = actor(raw);
      return name === null ? null : halfWidth(name);
    },
    action: meaningIn(wordCell(columns.action, actions, indexOf)),
    outcome: meaningIn(wordCell(columns.outcome ?? { constant: 'success' }, outcomes, indexOf)),
    system: text(columns.system),
    screen: text(columns.screen),
    terminal: text(columns.terminal),
    subject: text(columns.subject),
  };
}

function meaningIn(cell: Cell): Meaning {
  return (raw) => cell.meaning(raw.trim(), noRecord) ?? null;
}

/** No plain cell looks at other fields than its own. */
const noRecord: CsvRecord = { line: 0, count: 0, field: () => '', text: () => '' };

function constantsOf(columns: ColumnMap): BatchProfile['constants'] {
  const constants: Partial<Record<NameField, string>> = { outcome: 'success' };
  for (const field of nameFields) {
    const column = columns[field];
    if (column === undefined) continue;
    if (isConstant(column)) constants[field] = column.constant;
    else delete constants[field];
  }
  return constants;
}

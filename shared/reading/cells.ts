import { codeTable } from './code-table.ts';
import type { Column, Place } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';

/** How one field of the event is taken from a record. */
export interface Cell<Value extends string = string> {
  /** What the record holds, without outer spaces; '' where it is blank. */
  raw(record: CsvRecord): string;
  /** What that means; undefined: no code for it. */
  meaning(raw: string): Value | undefined;
  /** For error sentences: the column's name or place, and what it may hold. */
  readonly column: string;
  readonly allowed: readonly string[];
}

/** Finds the index (from 0) of a column; the header has been checked to hold it. */
export type IndexOf = (place: Place) => number;

/** A cell of free text. */
export function textCell(column: Column, indexOf: IndexOf): Cell {
  if (typeof column !== 'object') return plainCell(column, indexOf, (raw) => raw, []);
  if ('constant' in column) return constantCell(column.constant);
  const { codes, otherwise } = column;
  if (codes === undefined) {
    return plainCell(column.column, indexOf, (raw) => (raw === '' ? (otherwise ?? raw) : raw), []);
  }
  return plainCell(column.column, indexOf, codeTable(codes, otherwise), Object.keys(codes).sort());
}

/** A cell that holds one of a few words: by its code table, or as the words themselves. */
export function wordCell<Value extends string>(
  column: Column<Value>,
  words: readonly Value[],
  indexOf: IndexOf,
): Cell<Value> {
  if (typeof column === 'object' && 'constant' in column) return constantCell(column.constant);
  const place = typeof column === 'object' ? column.column : column;
  const given = typeof column === 'object' ? column : undefined;
  const codes = given?.codes ?? wordsAsCodes(words);
  return plainCell(place, indexOf, codeTable(codes, given?.otherwise), Object.keys(codes).sort());
}

function wordsAsCodes<Value extends string>(words: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

function plainCell<Value extends string>(
  place: Place,
  indexOf: IndexOf,
  meaning: (raw: string) => Value | undefined,
  allowed: readonly string[],
): Cell<Value> {
  const index = indexOf(place);
  return { raw: (record) => record.field(index).trim(), meaning, column: `${place}`, allowed };
}

function constantCell<Value extends string>(constant: Value): Cell<Value> {
  return { raw: () => constant, meaning: () => constant, column: '', allowed: [constant] };
}

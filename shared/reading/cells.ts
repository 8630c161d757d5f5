import { codeTable } from './code-table.ts';
import type { Column, Place, Rules } from './column-map.ts';
import { type Condition, placeOfKey, testOf } from './conditions.ts';
import type { CsvRecord } from './csv-records.ts';

/** How one field of the event is taken from a record. */
export interface Cell<Value extends string = string> {
  /** What the record holds, without outer spaces; '' where it is blank. */
  raw(record: CsvRecord): string;
  /** What that means; undefined: no code for it. */
  meaning(raw: string, record: CsvRecord): Value | undefined;
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
  if ('rules' in column) return rulesCell(column, indexOf);
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
  if (typeof column === 'object' && 'rules' in column) return rulesCell(column, indexOf);
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

/** The value of the first rule that fits; for error sentences, all the columns that they look at. */
function rulesCell<Value extends string>(
  { rules, otherwise }: Rules<Value>,
  indexOf: IndexOf,
): Cell<Value> {
  const places = [...new Set(rules.flatMap(({ when }) => Object.keys(when).map(placeOfKey)))];
  const indexes = places.map(indexOf);
  const compiled = rules.map(({ when, is }) => ({
    is,
    tests: Object.entries(when).map(([key, condition]) => ({
      index: indexOf(placeOfKey(key)),
      holds: testOf(condition),
    })),
  }));
  return {
    raw: (record) => indexes.map((index) => record.field(index).trim()).join(' / '),
    meaning(_raw, record) {
      const rule = compiled.find(({ tests }) =>
        tests.every(({ index, holds }) => holds(record.field(index).trim())),
      );
      return rule === undefined ? otherwise : rule.is;
    },
    column: places.join(' / '),
    allowed: rules.map(({ when }) => Object.values(when).map(printCondition).join(' / ')),
  };
}

function printCondition(condition: Condition): string {
  if (typeof condition === 'string') return condition;
  if (Array.isArray(condition)) return condition.join('|');
  return 'matches' in condition ? condition.matches : `${condition.atLeast}≦`;
}

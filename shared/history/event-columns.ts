import {
  type Action,
  actions,
  type DataClass,
  dataClasses,
  type Outcome,
  outcomes,
} from '../event.ts';

/**
 * Folded events as columns, one typed array a field: half a million of them are held while a file
 * is read, and an object for each would cost more than all the rest. Row `i` of every array is one
 * event; 64-bit numbers stand as their two halves.
 */
export interface EventColumns {
  length: number;
  fingerprintHigh: Uint32Array;
  fingerprintLow: Uint32Array;
  subjectHigh: Uint32Array;
  subjectLow: Uint32Array;
  /** The two hashes of `neighbourhoods`; see `flagBits.neighbourhoodsKnown`. */
  neighbourhoodA: Uint32Array;
  neighbourhoodB: Uint32Array;
  at: Float64Array;
  /** 0 where the line does not say; see `flagBits.recordsKnown`. */
  records: Float64Array;
  line: Float64Array;
  count: Uint32Array;
  /** Ids of a `NameTable`; 0: none. */
  system: Uint32Array;
  screen: Uint32Array;
  terminal: Uint32Array;
  source: Uint32Array;
  /** Number of the staff-day, while a file is folded. */
  group: Uint32Array;
  /** Action in the lower four bits, outcome above. */
  code: Uint8Array;
  /** `flagBits`, and the data classes in the upper four bits. */
  flags: Uint8Array;
}

/** Bits of `flags`. */
export const flagBits = {
  sequenced: 1,
  recordsKnown: 2,
  subjectNamed: 4,
  neighbourhoodsKnown: 8,
} as const;

const capacityAtFirst = 1_024;

/** Empty columns, which grow as rows are added. */
export function createEventColumns(): EventColumns {
  return { length: 0, ...allocate(capacityAtFirst) };
}

/** The number of the next row; makes room for it. */
export function addRow(columns: EventColumns): number {
  const row = columns.length;
  if (row === columns.at.length) grow(columns);
  columns.length = row + 1;
  return row;
}

/** By everything that is kept of two rows but the line number and the count; 0: they say the same. */
export function contentOrder(columns: EventColumns, a: number, b: number): number {
  for (const name of contentNames) {
    const column = columns[name];
    const difference = (column[a] ?? 0) - (column[b] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const contentNames = [
  'at',
  'code',
  'flags',
  'records',
  'subjectHigh',
  'subjectLow',
  'neighbourhoodA',
  'neighbourhoodB',
  'system',
  'screen',
  'terminal',
  'source',
] as const satisfies readonly (keyof EventColumns)[];

const actionCodes = codesOf(actions);
const outcomeCodes = codesOf(outcomes);

/** The code of a row: what was done, and what came of it. */
export function codeOf(action: Action, outcome: Outcome): number {
  return (actionCodes.get(action) ?? 0) | ((outcomeCodes.get(outcome) ?? 0) << 4);
}

/** null: no action and outcome have this code. */
export function actionAndOutcome(code: number): { action: Action; outcome: Outcome } | null {
  const action = actions[code & 15];
  const outcome = outcomes[code >> 4];
  return action === undefined || outcome === undefined ? null : { action, outcome };
}

/** The data classes as the upper four bits of the flags. */
export function dataClassFlags(classes: readonly DataClass[]): number {
  let bits = 0;
  for (const one of classes) bits |= 16 << dataClasses.indexOf(one);
  return bits;
}

const classesByBits = Array.from({ length: 16 }, (_, bits) =>
  Object.freeze(dataClasses.filter((_, place) => (bits >> place) & 1)),
);

/** The data classes of a row, in the order of `dataClasses`; the array is shared. */
export function dataClassesOf(flags: number): readonly DataClass[] {
  return classesByBits[flags >> 4] ?? [];
}

type Arrays = Omit<EventColumns, 'length'>;

function allocate(capacity: number): Arrays {
  return {
    fingerprintHigh: new Uint32Array(capacity),
    fingerprintLow: new Uint32Array(capacity),
    subjectHigh: new Uint32Array(capacity),
    subjectLow: new Uint32Array(capacity),
    neighbourhoodA: new Uint32Array(capacity),
    neighbourhoodB: new Uint32Array(capacity),
    at: new Float64Array(capacity),
    records: new Float64Array(capacity),
    line: new Float64Array(capacity),
    count: new Uint32Array(capacity),
    system: new Uint32Array(capacity),
    screen: new Uint32Array(capacity),
    terminal: new Uint32Array(capacity),
    source: new Uint32Array(capacity),
    group: new Uint32Array(capacity),
    code: new Uint8Array(capacity),
    flags: new Uint8Array(capacity),
  };
}

const arrayNames = [
  'fingerprintHigh',
  'fingerprintLow',
  'subjectHigh',
  'subjectLow',
  'neighbourhoodA',
  'neighbourhoodB',
  'at',
  'records',
  'line',
  'count',
  'system',
  'screen',
  'terminal',
  'source',
  'group',
  'code',
  'flags',
] as const satisfies readonly (keyof Arrays)[];

function grow(columns: EventColumns): void {
  const larger = allocate(columns.at.length * 2);
  for (const name of arrayNames) larger[name].set(columns[name]);
  Object.assign(columns, larger);
}

function codesOf<T extends string>(values: readonly T[]): ReadonlyMap<T, number> {
  return new Map(values.map((value, code) => [value, code]));
}

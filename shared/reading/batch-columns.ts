import { createGrowingMemory, type GrowingMemory } from '../growing-memory.ts';
import type { System } from '../settings/settings.ts';
import { batchRowsMax } from './batch-bounds.ts';
import { batchFiller } from './batch-fill.ts';
import {
  addValue,
  type ByteNames,
  createByteNames,
  forget,
  isFull,
  type Meaning,
} from './byte-names.ts';
import { byteTime } from './byte-time.ts';
import type { BatchNames, EventBatch } from './event-batch.ts';
import { lineCodes } from './line-codes.ts';
import type { LineFields } from './line-fields.ts';
import { numberAll } from './number-names.ts';
import { nameSlotsIn } from './number-names-module.ts';

/** The fields of a line that are names. */
export const nameFields = [
  'actor',
  'action',
  'outcome',
  'system',
  'screen',
  'terminal',
  'subject',
] as const;
export type NameField = (typeof nameFields)[number];
/** All that is read of a line. */
export const readFields = ['at', 'records', 'sequence', ...nameFields] as const;
export type ReadField = (typeof readFields)[number];

/** What a source says of its lines. */
export interface BatchProfile {
  /** Which field of the line each is; absent: none. `at` is always there. */
  readonly places: Readonly<Partial<Record<ReadField, number>>>;
  /** What the contents of the name fields mean. */
  readonly meanings: Readonly<Record<NameField, Meaning>>;
  /** What stands for every line. */
  readonly constants: Readonly<Partial<Record<NameField, string>>>;
  /** Fields that are not kept, but may hold only what has a meaning. */
  readonly checked: readonly { readonly place: number; readonly meaning: Meaning }[];
  /** The system where a line names none. */
  readonly system: string;
  readonly systems: ReadonlyMap<string, System>;
  readonly timeZone: string;
  /** Whether no count means that it is not known, whatever the line does and names. */
  readonly isCountExact: boolean;
}

/** Turns the fields of lines into the columns of a batch. */
export interface BatchColumns {
  /**
   * Puts the lines into the batch, the first as number `line`, and answers how many: it stops before
   * a line that the general way must decide.
   */
  fill(fields: LineFields, line: number): number;
  /** Forgets names where more might not fit. Call it only while the batch is empty. */
  makeRoom(): void;
}

/** Residents are many; of all else there are few. */
const subjectsMax = 400_000;
const namesMax = 50_000;

/** The columns of a batch for the lines of one file. */
export function batchColumns(batch: EventBatch, profile: BatchProfile): BatchColumns {
  const { places, constants, checked, systems } = profile;
  const memory = createGrowingMemory();
  const tables = tablesOf(profile.meanings, memory);
  batch.names = tables;
  const numbers = numberColumns(batch);
  const checks = checked.map(({ place, meaning }) => ({
    place,
    table: createByteNames(meaning, namesMax, memory),
    target: batch.memory.ints(batchRowsMax),
  }));
  const slots = nameSlotsIn(batch.memory.memory, memory.memory);
  const codes = lineCodes(tables, systems, memory);
  const filler = batchFiller(batch, numbers, codes, byteTime(profile.timeZone), memory);
  const rules = { isCountExact: profile.isCountExact, fallbackSystem: 0 };
  begin();

  /** Gives numbers to what stands in no line; anew when they are forgotten. */
  function begin(): void {
    rules.fallbackSystem = addValue(tables.system, profile.system);
    for (const field of nameFields) {
      const constant = constants[field] ?? '';
      if (places[field] !== undefined) continue;
      numbers[field].fill(constant === '' ? 0 : addValue(tables[field], constant));
    }
  }

  function fill(fields: LineFields, line: number): number {
    let lines = fields.length;
    lines = filler.times(fields, places.at ?? 0, lines);
    for (const field of nameFields) {
      const place = places[field];
      if (place === undefined) continue;
      lines = numberAll(tables[field], batch, fields, place, lines, numbers[field], slots);
    }
    for (const { table, place, target } of checks)
      lines = numberAll(table, batch, fields, place, lines, target, slots);
    lines = filler.counts(fields, places.records, lines);
    lines = filler.identities(fields, places.sequence, lines);
    lines = filler.rest(rules, line, lines);
    batch.length = lines;
    return lines;
  }

  return {
    fill,
    makeRoom() {
      const all = [
        ...nameFields.map((field) => tables[field]),
        ...checks.map(({ table }) => table),
      ];
      if (!all.some(isFull)) return;
      for (const table of all) forget(table);
      codes.forget();
      begin();
    },
  };
}

type NumberColumns = Readonly<Record<NameField, Int32Array>>;

function numberColumns({
  memory,
  actor,
  system,
  screen,
  terminal,
  subject,
}: EventBatch): NumberColumns {
  const action = memory.ints(batchRowsMax);
  const outcome = memory.ints(batchRowsMax);
  return { actor, action, outcome, system, screen, terminal, subject };
}

function tablesOf(
  meanings: BatchProfile['meanings'],
  memory: GrowingMemory,
): Record<NameField, ByteNames> & BatchNames {
  const table = (field: NameField): ByteNames =>
    createByteNames(meanings[field], field === 'subject' ? subjectsMax : namesMax, memory);
  return {
    actor: table('actor'),
    action: table('action'),
    outcome: table('outcome'),
    system: table('system'),
    screen: table('screen'),
    terminal: table('terminal'),
    subject: table('subject'),
  };
}

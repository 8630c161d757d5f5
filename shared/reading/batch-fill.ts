import { actions } from '../event.ts';
import type { GrowingMemory } from '../growing-memory.ts';
import { fieldStride } from './batch-bounds.ts';
import { fillRowsIn } from './batch-fill-module.ts';
import type { ByteTime } from './byte-time.ts';
import type { EventBatch } from './event-batch.ts';
import type { LineCodes } from './line-codes.ts';
import type { LineFields } from './line-fields.ts';
import { countWithoutFigure } from './record-count.ts';

/**
 * Each of these fills one or more columns of a batch for the first `lines` lines, out of the field at
 * `place`, and answers how many lines it understood: all, or those before the first odd one.
 */
export interface BatchFiller {
  times(fields: LineFields, place: number, lines: number): number;
  /** Counts of digits only; -1 where blank, or where there is no such field (`place` undefined). */
  counts(fields: LineFields, place: number | undefined, lines: number): number;
  /** What tells a line apart: its sequence number, of visible signs of ASCII only; else all of it. */
  identities(fields: LineFields, place: number | undefined, lines: number): number;
  /** What follows from names that are numbers already, and the numbers of lines from `line` on. */
  rest(rules: RestRules, line: number, lines: number): number;
}

/** What is not a field of its own. */
export interface RestRules {
  /** Whether no count means that it is not known, whatever the line does and names. */
  readonly isCountExact: boolean;
  /** The number of the system where a line names none. */
  readonly fallbackSystem: number;
}

/** Where names stand as numbers that are no columns of a batch. */
export type DeedColumns = Readonly<Record<'action' | 'outcome', Int32Array>>;

/** For one batch, whose names are numbered in `memory`. */
export function batchFiller(
  batch: EventBatch,
  { action, outcome }: DeedColumns,
  codes: LineCodes,
  timeOf: ByteTime,
  memory: GrowingMemory,
): BatchFiller {
  const rows = fillRowsIn({ ...batch, action, outcome }, batch.memory.memory, memory.memory);
  const { text, system, screen } = batch;
  const withoutFigure = memory.take(countsWithoutFigure.byteLength);
  memory.bytes.set(new Uint8Array(countsWithoutFigure.buffer), withoutFigure);

  return {
    times(fields, place, lines) {
      const { froms, untils } = columnsOf(fields, place);
      for (let row = 0; ; row += 1) {
        row = rows.times(row, lines, froms, untils);
        if (row === lines) return lines;
        const begin = fields.from[place * fieldStride + row] ?? 0;
        const until = fields.until[place * fieldStride + row] ?? 0;
        const instant = timeOf(text, begin, until);
        if (Number.isNaN(instant)) return row;
        rows.learn(begin, until, instant);
        batch.at[row] = instant;
      }
    },
    counts(fields, place, lines) {
      if (place === undefined) {
        batch.records.fill(-1, 0, lines);
        return lines;
      }
      const { froms, untils } = columnsOf(fields, place);
      return rows.counts(lines, froms, untils);
    },
    identities(fields, place, lines) {
      const { lineFrom, lineUntil } = fields;
      const { froms, untils } =
        place === undefined ? { froms: noFields, untils: noFields } : columnsOf(fields, place);
      return rows.identities(lines, froms, untils, lineFrom.byteOffset, lineUntil.byteOffset);
    },
    rest({ isCountExact, fallbackSystem }, line, lines) {
      codes.widen();
      for (let row = 0; ; ) {
        row = rows.rest(
          row,
          lines,
          codes.deeds.at,
          codes.classes.at,
          fallbackSystem,
          isCountExact ? 0 : withoutFigure,
          line,
        );
        if (row === lines || batch.actor[row] === 0) return row;
        const systemOf = system[row] ?? 0;
        const isDeed = codes.settle(
          action[row] ?? 0,
          outcome[row] ?? 0,
          systemOf,
          screen[row] ?? 0,
        );
        if (!isDeed) return row;
      }
    },
  };
}

/** Both the same: a field that is blank in every line. */
const noFields = 0;

/** Where a field of all lines stands, in bytes. */
function columnsOf(
  { from, until }: LineFields,
  place: number,
): { readonly froms: number; readonly untils: number } {
  const first = place * fieldStride * Int32Array.BYTES_PER_ELEMENT;
  return { froms: from.byteOffset + first, untils: until.byteOffset + first };
}

/** By action and whether a subject is named: `countWithoutFigure`, -1 for null. */
const countsWithoutFigure = Float64Array.from({ length: 2 * actions.length }, (_, place) => {
  const action = actions[place >> 1];
  return action === undefined ? -1 : (countWithoutFigure(action, (place & 1) === 1) ?? -1);
});

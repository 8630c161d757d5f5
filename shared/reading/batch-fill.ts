import { actions } from '../event.ts';
import { fieldStride } from './batch-bounds.ts';
import type { ByteTime } from './byte-time.ts';
import type { EventBatch } from './event-batch.ts';
import type { LineCodes } from './line-codes.ts';
import type { LineFields } from './line-fields.ts';
import { countWithoutFigure } from './record-count.ts';
import { timeWithinMinute } from './time-within-minute.ts';

const zero = 0x30;
/** Digits of a count that is exact as a double. */
const digitsMax = 15;

/**
 * Each of these fills one column of the batch for the first `lines` lines, the time among them the
 * field at `place`, and answers how many lines it understood: all, or those before the first odd one.
 */
export function fillTimes(
  { text, view, at }: EventBatch,
  { from, until }: LineFields,
  place: number,
  lines: number,
  timeOf: ByteTime,
): number {
  const first = place * fieldStride;
  const minute = timeWithinMinute(view);
  for (let row = 0; row < lines; row += 1) {
    const begin = from[first + row] ?? 0;
    const end = until[first + row] ?? 0;
    let instant = minute.timeOf(begin, end);
    if (Number.isNaN(instant)) {
      instant = timeOf(text, begin, end);
      if (Number.isNaN(instant)) return row;
      minute.learn(begin, end, instant);
    }
    at[row] = instant;
  }
  return lines;
}

/** Counts of digits only; -1 where blank, or where there is no such field (`place` undefined). */
export function fillCounts(
  { text, records }: EventBatch,
  { from, until }: LineFields,
  place: number | undefined,
  lines: number,
): number {
  if (place === undefined) {
    records.fill(-1, 0, lines);
    return lines;
  }
  const first = place * fieldStride;
  for (let row = 0; row < lines; row += 1) {
    const end = until[first + row] ?? 0;
    const begin = from[first + row] ?? 0;
    let count = begin === end ? -1 : 0;
    if (end - begin > digitsMax) return row;
    for (let place = begin; place < end; place += 1) {
      const digit = (text[place] ?? 0) - zero;
      if (digit < 0 || digit > 9) return row;
      count = count * 10 + digit;
    }
    records[row] = count;
  }
  return lines;
}

/** What tells a line apart: its sequence number, of visible signs of ASCII only; else all of it. */
export function fillIdentities(
  { text, identityFrom, identityUntil, sequenced }: EventBatch,
  { from, until, lineFrom, lineUntil }: LineFields,
  place: number | undefined,
  lines: number,
): number {
  const first = (place ?? 0) * fieldStride;
  for (let row = 0; row < lines; row += 1) {
    const begin = from[first + row] ?? 0;
    const end = until[first + row] ?? 0;
    const isSequenced = place !== undefined && end > begin;
    if (isSequenced && !isPlain(text, begin, end)) return row;
    sequenced[row] = isSequenced ? 1 : 0;
    identityFrom[row] = isSequenced ? begin : (lineFrom[row] ?? 0);
    identityUntil[row] = isSequenced ? end : (lineUntil[row] ?? 0);
  }
  return lines;
}

/** Nothing trims or changes these. */
function isPlain(text: Buffer, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const byte = text[at] ?? 0;
    if (byte <= 0x20 || byte >= 0x7f) return false;
  }
  return true;
}

/** What is not a field of its own. */
export interface RestRules {
  /** Whether no count means that it is not known, whatever the line does and names. */
  readonly isCountExact: boolean;
  /** The number of the system where a line names none. */
  readonly fallbackSystem: number;
}

/** Fills what follows from names that are numbers already. */
export function fillRest(
  batch: EventBatch,
  { action, outcome }: Readonly<Record<'action' | 'outcome', Int32Array>>,
  codes: LineCodes,
  { isCountExact, fallbackSystem }: RestRules,
  lines: number,
): number {
  const { actor, subject, system, screen, records, code, dataClasses } = batch;
  for (let row = 0; row < lines; row += 1) {
    const deed = codes.codeOf(action[row] ?? 0, outcome[row] ?? 0);
    if (actor[row] === 0 || deed < 0) return row;
    if (system[row] === 0) system[row] = fallbackSystem;
    if (!isCountExact && records[row] === -1) {
      const place = ((deed & 15) << 1) | (subject[row] === 0 ? 0 : 1);
      records[row] = countsWithoutFigure[place] ?? -1;
    }
    code[row] = deed;
    dataClasses[row] = codes.dataClassesOf(system[row] ?? 0, screen[row] ?? 0);
  }
  return lines;
}

/** By action and whether a subject is named: `countWithoutFigure`, -1 for null. */
const countsWithoutFigure = Float64Array.from({ length: 2 * actions.length }, (_, place) => {
  const action = actions[place >> 1];
  return action === undefined ? -1 : (countWithoutFigure(action, (place & 1) === 1) ?? -1);
});

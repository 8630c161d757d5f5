import { batchRowsMax } from './batch-bounds.ts';
import { firstWord, hashOf, lastWord, middleWord } from './byte-hash.ts';
import { addContent, type ByteNames, slotWords } from './byte-names.ts';
import type { EventBatch } from './event-batch.ts';
import type { LineFields } from './line-fields.ts';

/** Longer contents are not numbered. */
const nameBytesMax = 1_024;
/** Slots that a look-up visits; past that someone composes contents in order to make it slow. */
const visitsMax = 256;
/** Instead of a number: the general way must decide. */
const undecided = -1;

/**
 * Numbers the field at `place` of the first `lines` lines: 0 where it has no value. Answers how many
 * lines it understood: all, or those before the first of which the general way must decide.
 */
export function numberAll(
  names: ByteNames,
  { text, view }: EventBatch,
  { from, until }: LineFields,
  place: number,
  lines: number,
  target: Int32Array,
): number {
  const firstField = place * batchRowsMax;
  lookAtAll(names, view, from, until, firstField, lines);
  const { slots, slotBits, blank } = names;
  for (let row = 0; row < lines; row += 1) {
    const begin = from[firstField + row] ?? 0;
    const end = until[firstField + row] ?? 0;
    const length = end - begin;
    const slot = ((hashes[row] ?? 0) >>> (32 - slotBits)) * slotWords;
    const isThere =
      slots[slot] === length && slots[slot + 2] === firsts[row] && slots[slot + 3] === lasts[row];
    let number = isThere && length <= 8 ? (slots[slot + 1] ?? 0) : 0;
    // Most stand in the first slot; a table that grows meanwhile is a larger copy of this one.
    if (number <= 0) number = length === 0 ? blank : numberOf(names, text, view, begin, end, row);
    if (number < 0) return row;
    target[row] = number;
  }
  return lines;
}

/** Of the fields of one column, between the two steps of `numberAll`. */
const hashes = new Int32Array(batchRowsMax);
const firsts = new Int32Array(batchRowsMax);
const lasts = new Int32Array(batchRowsMax);

/**
 * Hashes the fields, and reads the slot of each: the processor waits for all of them together, where
 * `numberOf` alone would wait for one after another.
 */
function lookAtAll(
  names: ByteNames,
  view: DataView,
  from: Int32Array,
  until: Int32Array,
  firstField: number,
  lines: number,
): void {
  const { slots, slotBits } = names;
  let touched = 0;
  for (let row = 0; row < lines; row += 1) {
    const begin = from[firstField + row] ?? 0;
    const end = until[firstField + row] ?? 0;
    const first = firstWord(view, begin, end);
    const last = lastWord(view, begin, end);
    const hash = hashOf(first, last, end - begin, middleWord(view, begin, end));
    hashes[row] = hash;
    firsts[row] = first;
    lasts[row] = last;
    touched ^= slots[(hash >>> (32 - slotBits)) * slotWords] ?? 0;
  }
  names.touched = touched;
}

function numberOf(
  names: ByteNames,
  text: Buffer,
  view: DataView,
  from: number,
  until: number,
  row: number,
): number {
  const length = until - from;
  if (length > nameBytesMax) return undecided;
  const first = firsts[row] ?? 0;
  const last = lasts[row] ?? 0;
  const { slots, slotBits } = names;
  const mask = (1 << slotBits) - 1;
  let slot = (hashes[row] ?? 0) >>> (32 - slotBits);
  for (let visits = 0; visits < visitsMax; visits += 1) {
    const place = slot * slotWords;
    const known = slots[place] ?? 0;
    if (known === 0) return decided(names, addContent(names, text, from, until, slot, first, last));
    if (known === length && slots[place + 2] === first && slots[place + 3] === last) {
      const number = slots[place + 1] ?? 0;
      if (length <= 8 || holds(names, number, view, from, until)) {
        return number > 0 ? number : decided(names, number);
      }
    }
    slot = (slot + 1) & mask;
  }
  return undecided;
}

function decided(names: ByteNames, number: number): number {
  if (number > 0) return number;
  return names.odd.has(~number) ? undecided : 0;
}

/** Whether a number's bytes are these; the first and the last four have been compared already. */
function holds(
  names: ByteNames,
  number: number,
  view: DataView,
  from: number,
  until: number,
): boolean {
  const start = names.starts[number > 0 ? number : ~number] ?? 0;
  const known = names.view;
  const end = until - from - 4;
  for (let at = 4; at < end; at += 4) {
    // The last of these words overlaps with the last four bytes, or ends with them.
    const place = Math.min(at, end);
    if (known.getInt32(start + place, true) !== view.getInt32(from + place, true)) return false;
  }
  return true;
}

import { fieldStride } from './batch-bounds.ts';
import { firstWord, hashOf, lastWord, middleWord } from './byte-hash.ts';
import {
  addContent,
  type ByteNames,
  lengthBits,
  slotPlaces,
  slotWords,
  startOf,
} from './byte-names.ts';
import type { EventBatch } from './event-batch.ts';
import type { LineFields } from './line-fields.ts';
import type { NumberKnown } from './number-names-module.ts';

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
  batch: EventBatch,
  fields: LineFields,
  place: number,
  lines: number,
  target: Int32Array,
  numberKnown: NumberKnown,
): number {
  const { from, until } = fields;
  const firstField = place * fieldStride;
  const froms = from.byteOffset + firstField * Int32Array.BYTES_PER_ELEMENT;
  const untils = until.byteOffset + firstField * Int32Array.BYTES_PER_ELEMENT;
  for (let row = 0; ; row += 1) {
    const { slotsAt, slotBits, bytesAt, blank } = names;
    const shift = 32 - slotBits;
    row = numberKnown(row, lines, froms, untils, target.byteOffset, slotsAt, shift, bytesAt, blank);
    if (row === lines) return lines;
    const begin = from[firstField + row] ?? 0;
    const end = until[firstField + row] ?? 0;
    const number = begin === end ? blank : numberOf(names, batch, begin, end);
    if (number < 0) return row;
    target[row] = number;
  }
}

/** The number of the content `text[from … until)`, which gets one where it has none. */
function numberOf(
  names: ByteNames,
  { text, view }: EventBatch,
  from: number,
  until: number,
): number {
  const length = until - from;
  if (length > nameBytesMax) return undecided;
  const first = firstWord(view, from, until);
  const last = lastWord(view, from, until);
  const { slotsAt, slotBits, memory } = names;
  const mask = (1 << slotBits) - 1;
  let slot = hashOf(first, last, length, middleWord(view, from, until)) >>> (32 - slotBits);
  for (let visits = 0; visits < visitsMax; visits += 1) {
    const place = slotsAt / 4 + slot * slotWords;
    const content = memory.words[place + slotPlaces.content] ?? 0;
    if (content === 0)
      return decided(names, addContent(names, text, from, until, slot, first, last));
    const isAlike =
      (content & ((1 << lengthBits) - 1)) === length &&
      memory.words[place + slotPlaces.first] === first &&
      memory.words[place + slotPlaces.last] === last;
    if (isAlike && holds(memory.view, startOf(names, content), view, from, length))
      return decided(names, memory.words[place + slotPlaces.number] ?? 0);
    slot = (slot + 1) & mask;
  }
  return undecided;
}

function decided(names: ByteNames, number: number): number {
  if (number > 0) return number;
  return names.odd.has(~number) ? undecided : 0;
}

/** Whether kept bytes are these; the first and the last four have been compared already. */
function holds(
  known: DataView,
  start: number,
  view: DataView,
  from: number,
  length: number,
): boolean {
  // The last of these words overlaps with the last four bytes, or ends with them.
  for (let at = 4; at < length - 4; at += 4)
    if (known.getInt32(start + at, true) !== view.getInt32(from + at, true)) return false;
  return true;
}

import { fieldStride } from './batch-bounds.ts';
import { addContent, type ByteNames, numberPlace } from './byte-names.ts';
import type { EventBatch } from './event-batch.ts';
import type { LineFields } from './line-fields.ts';
import type { NameSlots } from './number-names-module.ts';

/** Longer contents are not numbered. */
const nameBytesMax = 1_024;
/** Tables with more slots, 2 to the power of it, do not lie in the processor's cache. */
const nearSlotBits = 12;
/** Instead of a number: the general way must decide. */
const undecided = -1;

/**
 * Numbers the field at `place` of the first `lines` lines: 0 where it has no value. Answers how many
 * lines it understood: all, or those before the first of which the general way must decide.
 */
export function numberAll(
  names: ByteNames,
  { text }: EventBatch,
  { from, until }: LineFields,
  place: number,
  lines: number,
  target: Int32Array,
  slots: NameSlots,
): number {
  const firstField = place * fieldStride;
  const froms = from.byteOffset + firstField * Int32Array.BYTES_PER_ELEMENT;
  const untils = until.byteOffset + firstField * Int32Array.BYTES_PER_ELEMENT;
  if (names.slotBits > nearSlotBits && lines > 0) {
    const { slotsAt, slotBits } = names;
    slots.touch(lines, froms, untils, target.byteOffset, slotsAt, 32 - slotBits);
  }
  for (let row = 0; row < lines; row += 1) {
    const { slotsAt, slotBits, bytesAt, blank } = names;
    row = slots.numberKnown(
      row,
      lines,
      froms,
      untils,
      target.byteOffset,
      slotsAt,
      32 - slotBits,
      bytesAt,
      blank,
    );
    if (row === lines) return lines;
    const begin = from[firstField + row] ?? 0;
    const end = until[firstField + row] ?? 0;
    const number = begin === end ? blank : numberOf(names, text, begin, end, slots);
    if (number < 0) return row;
    target[row] = number;
  }
  return lines;
}

/** The number of the content `text[from … until)`, which gets one where it has none. */
function numberOf(
  names: ByteNames,
  text: Buffer,
  from: number,
  until: number,
  slots: NameSlots,
): number {
  const { slotsAt, slotBits, bytesAt, memory } = names;
  const length = until - from;
  if (length > nameBytesMax) return undecided;
  const place = slots.slotOf(from, length, slotsAt, 32 - slotBits, bytesAt);
  if (place < 0) return undecided;
  const known = memory.words[(place + numberPlace) / 4] ?? 0;
  const number = known === 0 ? addContent(names, text, from, until, place, slots) : known;
  if (number > 0) return number;
  return names.odd.has(~number) ? undecided : 0;
}

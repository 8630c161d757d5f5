import { createGrowingMemory, type GrowingMemory } from '../growing-memory.ts';
import { batchRowsMax } from './batch-bounds.ts';
import type { NameSlots } from './number-names-module.ts';

/** What stands in a field: its value; '' where that is none; null: the general way must decide. */
export type Meaning = (raw: string) => string | null;

/**
 * Numbers the different contents of one field by their bytes: a content is decoded, and asked for
 * its meaning, the first time only. Numbers count from 1, in the order in which contents come.
 */
export interface ByteNames {
  readonly meaning: Meaning;
  readonly sizeMax: number;
  /** Where slots and bytes lie. */
  readonly memory: GrowingMemory;
  /** How often the numbers were forgotten. */
  generation: number;
  /** The value of every number; that of 0 is ''. */
  texts: string[];
  /** What an empty field is: 0, or -1 where the general way must decide. */
  readonly blank: number;
  /** Where the slots begin, in bytes, and how many there are (2 to the power of `slotBits`). */
  slotsAt: number;
  slotBits: number;
  /** The numbers of which the general way must decide. */
  odd: Set<number>;
  /** Where the bytes of contents of more than 16 begin, how many are used and how many find room. */
  bytesAt: number;
  bytesUsed: number;
  bytesRoom: number;
}

/** Bytes of contents that are kept, twice over. */
const bytesMax = 16_777_216;
/**
 * A slot: the first sixteen bytes of a content; then, as words, where all of its bytes begin (in
 * eights) and in the lower 11 bits its length, 0 where the slot is free; then its number, or the
 * complement of it (below 0) where it has no value.
 */
const slotBytes = 24;
/** Where the number stands in a slot. */
export const numberPlace = 20;
const lengthBits = 11;
/** Shorter contents stand in their slots. */
const keyBytes = 16;
const slotBitsAtFirst = 10;
/** The share of slots that are taken before there are more: what is smaller is found sooner. */
const slotsTakenMax = 0.5;
/** Instead of a number: the general way must decide. */
const undecided = -1;
/** Contents begin at multiples of it. */
const contentBytes = 8;
const bytesAtFirst = 16_384;

/** An empty table for one field. */
export function createByteNames(
  meaning: Meaning,
  sizeMax: number,
  memory: GrowingMemory,
): ByteNames {
  return {
    meaning,
    sizeMax,
    memory,
    generation: 0,
    texts: [''],
    blank: meaning('') === '' ? 0 : undecided,
    slotsAt: memory.take(slotBytes << slotBitsAtFirst),
    slotBits: slotBitsAtFirst,
    odd: new Set(),
    bytesAt: memory.take(bytesAtFirst),
    bytesUsed: 0,
    bytesRoom: bytesAtFirst,
  };
}

/** For a batch that no reader has taken yet. */
export const emptyByteNames: ByteNames = createByteNames(() => null, 0, createGrowingMemory());

/** Whether the names of one more batch might not fit. */
export function isFull(names: ByteNames): boolean {
  return names.texts.length + batchRowsMax > names.sizeMax || names.bytesUsed > bytesMax / 2;
}

/** Forgets all names. Call it only while no number is in use. */
export function forget(names: ByteNames): void {
  names.generation += 1;
  names.texts = [''];
  names.odd.clear();
  names.bytesUsed = 0;
  const { memory, slotsAt, slotBits } = names;
  memory.bytes.fill(0, slotsAt, slotsAt + (slotBytes << slotBits));
}

/** Gives a number to a value that stands in no line: a constant of the map. */
export function addValue(names: ByteNames, value: string): number {
  return names.texts.push(value) - 1;
}

/**
 * Gives the next number to the content `text[from … until)`, in the slot at `place`, which is free;
 * answers what stands in the slot then: the number, or its complement where it has no value.
 */
export function addContent(
  names: ByteNames,
  text: Buffer,
  from: number,
  until: number,
  place: number,
  slots: NameSlots,
): number {
  const value = names.meaning(text.toString('utf8', from, until));
  const number = names.texts.length;
  names.texts.push(value ?? '');
  if (value === null) names.odd.add(number);
  const entry = value === null || value === '' ? ~number : number;
  const length = until - from;
  const start = length > keyBytes ? keepBytes(names, text, from, until) : 0;
  slots.fill(place, from, length, ((start / contentBytes) << lengthBits) | length, entry);
  if (number > slotsTakenMax * 2 ** names.slotBits) widen(names, slots);
  return entry;
}

/** Where they begin, after `bytesAt`. */
function keepBytes(names: ByteNames, text: Buffer, from: number, until: number): number {
  const { memory, bytesAt, bytesUsed, bytesRoom } = names;
  const used = Math.ceil((bytesUsed + until - from) / contentBytes) * contentBytes;
  // They are compared in sixteens.
  if (used + keyBytes > bytesRoom) {
    names.bytesRoom = bytesRoom * 2;
    names.bytesAt = memory.take(names.bytesRoom);
    memory.bytes.copyWithin(names.bytesAt, bytesAt, bytesAt + bytesUsed);
    memory.give(bytesAt, bytesRoom);
  }
  memory.bytes.set(text.subarray(from, until), names.bytesAt + bytesUsed);
  names.bytesUsed = used;
  return bytesUsed;
}

/** Twice as many slots: every entry finds a new one. */
function widen(names: ByteNames, slots: NameSlots): void {
  const { memory, slotsAt: before, slotBits } = names;
  const size = slotBytes << slotBits;
  names.slotBits = slotBits + 1;
  names.slotsAt = memory.take(size * 2);
  slots.move(before, before + size, names.slotsAt, 32 - names.slotBits);
  memory.give(before, size);
}

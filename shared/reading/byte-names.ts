import { createGrowingMemory, type GrowingMemory } from '../growing-memory.ts';
import { batchRowsMax } from './batch-bounds.ts';
import { hashOf, middleWord } from './byte-hash.ts';

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
  /** Where the slots begin, in bytes, and how many there are. A slot: see `slotPlaces`. */
  slotsAt: number;
  slotBits: number;
  /** The numbers of which the general way must decide. */
  odd: Set<number>;
  /** Where the bytes of the contents begin, how many there are and how many find room. */
  bytesAt: number;
  bytesUsed: number;
  bytesRoom: number;
}

/** Bytes of contents that are kept, twice over. */
const bytesMax = 16_777_216;
/** Words of a slot of `ByteNames`. */
export const slotWords = 4;
/**
 * Words within a slot. `content`: where its bytes begin, in eights, and in the lower 11 bits its
 * length; 0: the slot is free. `number`: its complement (below 0) where it has no value. Then the
 * first and the last four bytes.
 */
export const slotPlaces = { content: 0, number: 1, first: 2, last: 3 } as const;
/** Bits of the length of a content. */
export const lengthBits = 11;
const slotBitsAtFirst = 10;
const slotBytes = 4 * slotWords;
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
 * Gives the next number to the content `text[from … until)`, in a slot that is free; answers what
 * stands in the slot then: the number, or its complement where it has no value.
 */
export function addContent(
  names: ByteNames,
  text: Buffer,
  from: number,
  until: number,
  slot: number,
  first: number,
  last: number,
): number {
  const value = names.meaning(text.toString('utf8', from, until));
  const number = names.texts.length;
  names.texts.push(value ?? '');
  if (value === null) names.odd.add(number);
  const start = keepBytes(names, text, from, until);
  const entry = value === null || value === '' ? ~number : number;
  const content = ((start / contentBytes) << lengthBits) | (until - from);
  const { memory, slotsAt } = names;
  memory.words.set([content, entry, first, last], slotsAt / 4 + slot * slotWords);
  if (number > slotsTakenMax * 2 ** names.slotBits) widen(names);
  return entry;
}

/** Where the bytes of a slot's content begin in the memory. */
export function startOf({ bytesAt }: ByteNames, content: number): number {
  return bytesAt + (content >>> lengthBits) * contentBytes;
}

function keepBytes(names: ByteNames, text: Buffer, from: number, until: number): number {
  const { memory, bytesAt, bytesUsed, bytesRoom } = names;
  const used = Math.ceil((bytesUsed + until - from) / contentBytes) * contentBytes;
  if (used > bytesRoom) {
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
function widen(names: ByteNames): void {
  const { memory, slotsAt: before, slotBits } = names;
  names.slotBits = slotBits + 1;
  names.slotsAt = memory.take(slotBytes << names.slotBits);
  const { words, view } = memory;
  const slots = names.slotsAt / 4;
  const mask = (1 << names.slotBits) - 1;
  const end = before / 4 + (slotWords << slotBits);
  for (let place = before / 4; place < end; place += slotWords) {
    const content = words[place + slotPlaces.content] ?? 0;
    if (content === 0) continue;
    const start = startOf(names, content);
    const length = content & ((1 << lengthBits) - 1);
    const first = words[place + slotPlaces.first] ?? 0;
    const last = words[place + slotPlaces.last] ?? 0;
    const hash = hashOf(first, last, length, middleWord(view, start, start + length));
    let slot = hash >>> (32 - names.slotBits);
    while (words[slots + slot * slotWords] !== 0) slot = (slot + 1) & mask;
    words.copyWithin(slots + slot * slotWords, place, place + slotWords);
  }
  memory.give(before, slotBytes << slotBits);
}

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
  /** How often the numbers were forgotten. */
  generation: number;
  /** The value of every number; that of 0 is ''. */
  texts: string[];
  /** What an empty field is: 0, or -1 where the general way must decide. */
  readonly blank: number;
  /**
   * Four words a slot: length (0: free), number, first and last four bytes. The number's complement
   * (below 0) stands there where it has no value.
   */
  slots: Int32Array;
  slotBits: number;
  /** Of each number: where its bytes begin in `bytes`. */
  starts: number[];
  /** The numbers of which the general way must decide. */
  odd: Set<number>;
  bytes: Uint8Array;
  view: DataView;
  bytesUsed: number;
  /** Of no meaning: what was read must be kept somewhere, or it is not read. */
  touched: number;
}

/** Bytes of contents that are kept, twice over. */
const bytesMax = 16_777_216;
/** Words of a slot of `ByteNames`. */
export const slotWords = 4;
const slotBitsAtFirst = 10;
/** The share of slots that are taken before there are more: what is smaller is found sooner. */
const slotsTakenMax = 0.5;
/** Instead of a number: the general way must decide. */
const undecided = -1;

/** An empty table for one field. */
export function createByteNames(meaning: Meaning, sizeMax: number): ByteNames {
  const bytes = new Uint8Array(16_384);
  return {
    meaning,
    sizeMax,
    generation: 0,
    texts: [''],
    blank: meaning('') === '' ? 0 : undecided,
    slots: new Int32Array(slotWords << slotBitsAtFirst),
    slotBits: slotBitsAtFirst,
    starts: [0],
    odd: new Set(),
    bytes,
    view: new DataView(bytes.buffer),
    bytesUsed: 0,
    touched: 0,
  };
}

/** For a batch that no reader has taken yet. */
export const emptyByteNames: ByteNames = createByteNames(() => null, 0);

/** Whether the names of one more batch might not fit. */
export function isFull(names: ByteNames): boolean {
  return names.texts.length + batchRowsMax > names.sizeMax || names.bytesUsed > bytesMax / 2;
}

/** Forgets all names. Call it only while no number is in use. */
export function forget(names: ByteNames): void {
  names.generation += 1;
  names.texts = [''];
  names.starts = [0];
  names.odd.clear();
  names.bytesUsed = 0;
  names.slots.fill(0);
}

/** Gives a number to a value that stands in no line: a constant of the map. */
export function addValue(names: ByteNames, value: string): number {
  names.starts.push(names.bytesUsed);
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
  names.starts.push(names.bytesUsed);
  if (value === null) names.odd.add(number);
  keepBytes(names, text, from, until);
  const entry = value === null || value === '' ? ~number : number;
  names.slots.set([until - from, entry, first, last], slot * slotWords);
  if (number > slotsTakenMax * 2 ** names.slotBits) widen(names);
  return entry;
}

function keepBytes(names: ByteNames, text: Buffer, from: number, until: number): void {
  const used = names.bytesUsed + until - from;
  // A word is read where fewer bytes than four are the last ones.
  if (used + 4 > names.bytes.length) {
    const longer = new Uint8Array(Math.max(used + 4, names.bytes.length * 2));
    longer.set(names.bytes);
    names.bytes = longer;
    names.view = new DataView(longer.buffer);
  }
  names.bytes.set(text.subarray(from, until), names.bytesUsed);
  names.bytesUsed = used;
}

/** Twice as many slots: every entry finds a new one. */
function widen(names: ByteNames): void {
  const before = names.slots;
  names.slotBits += 1;
  names.slots = new Int32Array(before.length * 2);
  const mask = (1 << names.slotBits) - 1;
  for (let place = 0; place < before.length; place += slotWords) {
    const entry = before.subarray(place, place + slotWords);
    const [length = 0, number = 0, first = 0, last = 0] = entry;
    if (length === 0) continue;
    const start = names.starts[number > 0 ? number : ~number] ?? 0;
    const middle = middleWord(names.view, start, start + length);
    const hash = hashOf(first, last, length, middle);
    let slot = hash >>> (32 - names.slotBits);
    while (names.slots[slot * slotWords] !== 0) slot = (slot + 1) & mask;
    names.slots.set(entry, slot * slotWords);
  }
}

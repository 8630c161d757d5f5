/** The first four bytes of `[from … until)`; of fewer, these. What stands after them can be read. */
export function firstWord(view: DataView, from: number, until: number): number {
  const unused = unusedBits(until - from);
  return ((view.getInt32(from, true) << unused) >>> unused) | 0;
}

/** The last four bytes; of fewer, 0. */
export function lastWord(view: DataView, from: number, until: number): number {
  return until - from < 4 ? 0 : view.getInt32(until - 4, true);
}

/** Four bytes out of the middle; of eight or fewer, 0. */
export function middleWord(view: DataView, from: number, until: number): number {
  const length = until - from;
  return length <= 8 ? 0 : view.getInt32(from + (length >> 1) - 2, true);
}

/** Bits of a word that so many bytes leave unused. */
function unusedBits(length: number): number {
  return length >= 4 ? 0 : 8 * (4 - length);
}

/**
 * A hash of a content by its length and three of its words: contents that agree in them stand in
 * slots side by side. Rounds of multiplying and shifting, as in the finaliser of MurmurHash3.
 */
export function hashOf(first: number, last: number, length: number, middle: number): number {
  let hash = Math.imul(first ^ middle, 0x9e3779b1) + length;
  hash = Math.imul((hash ^ (hash >>> 15)) + last, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

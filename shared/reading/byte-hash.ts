/** The first four bytes; of fewer, the bytes with zeros. What stands after them can be read. */
export function firstWord(view: DataView, from: number, until: number): number {
  const word = view.getInt32(from, true);
  const length = until - from;
  return length >= 4 ? word : word & ((1 << (8 * length)) - 1);
}

/** The last four bytes; 0 where there are fewer. */
export function lastWord(view: DataView, from: number, until: number): number {
  return until - from >= 4 ? view.getInt32(until - 4, true) : 0;
}

/**
 * A hash of the bytes, 32 bits: rounds of multiplying and shifting, a word each, as in the finaliser
 * of MurmurHash3.
 */
export function hashOf(view: DataView, from: number, until: number): number {
  let hash = Math.imul(firstWord(view, from, until), 0x9e3779b1) + until - from;
  for (let at = from + 4; at < until - 4; at += 4)
    hash = Math.imul((hash ^ (hash >>> 15)) + view.getInt32(at, true), 0x9e3779b1);
  hash = Math.imul((hash ^ (hash >>> 15)) + lastWord(view, from, until), 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
}

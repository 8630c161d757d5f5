import { limits } from '../limits.ts';
import { halfWidth } from '../reading/half-width.ts';
import { keyedDigest } from './subject-key.ts';

/**
 * Keyed hashes, 32 bits each, of the two overlapping blocks of numbers in which a resident's number
 * lies. They tell that the numbers of two residents lie near each other, not which they are. Taken
 * over many events, overlapping blocks can be strung together: who has the state and knows where
 * someone stands in the register's order may narrow down to some 16 residents who that is. Compare
 * them with `areNeighbours` only.
 */
export type Neighbourhoods = readonly [number, number];

/** From a subject as the log names it to its neighbourhoods; null: no digit ends its name. */
export type SubjectNeighbourhoods = (subject: string) => Neighbourhoods | null;

/**
 * The number of a subject is what its trailing digits say, the last 15 at most, full-width ones too;
 * what stands before them keeps registers apart. With the number `n`, the blocks are ⌊n / 32⌋ and
 * ⌊(n + 16) / 32⌋, each hashed by HMAC-SHA-256 (RFC 2104) under a name of its own, first 32 bits.
 * At most `limits.subjectHashesRemembered` blocks are remembered.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function subjectNeighbourhoods(key: Uint8Array): SubjectNeighbourhoods {
  const { of: digestOf } = keyedDigest(key);
  const hashesA = blockHashes((prefix, block) => digestOf(`\0A\0${prefix}\0${block}`));
  const hashesB = blockHashes((prefix, block) => digestOf(`\0B\0${prefix}\0${block}`));
  return (subject) => {
    const plain = halfWidth(subject);
    const digits = trailingDigits(plain);
    if (digits === 0) return null;
    const prefix = plain.slice(0, -digits);
    const number = trailingNumber(plain, digits);
    const block = Math.floor(number / blockNumbers);
    const shifted = Math.floor((number + blockNumbers / 2) / blockNumbers);
    // No subject begins with a null sign, so that none has the hash of a block.
    return [hashesA(prefix, block), hashesB(prefix, shifted)];
  };
}

/** Numbers in one block. */
const blockNumbers = 32;

/** At most as many digits as a number holds exactly. */
const digitsMax = 15;

/** How many digits end the text. */
function trailingDigits(text: string): number {
  let count = 0;
  while (count < Math.min(digitsMax, text.length)) {
    const code = text.charCodeAt(text.length - 1 - count);
    if (code < 0x30 || code > 0x39) break;
    count += 1;
  }
  return count;
}

/** What the last digits of a text say. */
function trailingNumber(text: string, digits: number): number {
  let number = 0;
  for (let place = text.length - digits; place < text.length; place += 1)
    number = number * 10 + text.charCodeAt(place) - 0x30;
  return number;
}

/** The first 32 bits of the digests of blocks, by their numbers: texts as keys would be dear. */
function blockHashes(
  digestOf: (prefix: string, block: number) => Uint32Array,
): (prefix: string, block: number) => number {
  const known = new Map<string, Map<number, number>>();
  // One number after another has the same prefix.
  let lastPrefix = '';
  let ofPrefix = new Map<number, number>();
  let size = 0;
  return (prefix, block) => {
    if (prefix !== lastPrefix) ofPrefix = known.get(prefix) ?? new Map<number, number>();
    lastPrefix = prefix;
    const before = ofPrefix.get(block);
    if (before !== undefined) return before;
    if (size >= limits.subjectHashesRemembered) {
      known.clear();
      ofPrefix.clear();
      size = 0;
    }
    size += 1;
    const hash = digestOf(prefix, block)[0] ?? 0;
    known.set(prefix, ofPrefix.set(block, hash));
    return hash;
  };
}

/**
 * Whether two residents' numbers lie near each other: always where they differ by at most 16, never
 * by 32 or more (but for one pair in two thousand million, whose hashes agree by chance).
 */
export function areNeighbours(one: Neighbourhoods | null, other: Neighbourhoods | null): boolean {
  if (one === null || other === null) return false;
  return one[0] === other[0] || one[1] === other[1];
}

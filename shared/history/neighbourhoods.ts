import { createHmac, type KeyObject } from 'node:crypto';
import { limits } from '../limits.ts';
import { halfWidth } from '../reading/half-width.ts';
import { subjectSecret } from './subject-key.ts';

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
 * At most `limits.subjectHashesRemembered` of them are remembered.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function subjectNeighbourhoods(key: Uint8Array): SubjectNeighbourhoods {
  const secret = subjectSecret(key);
  const known = new Map<string, Map<number, Neighbourhoods>>();
  let remembered = 0;
  return (subject) => {
    const start = startOfNumber(subject);
    if (start === subject.length) return null;
    const prefix = start === 0 ? '' : subject.slice(0, start);
    const halfBlock = halfBlockOf(subject, start);
    const found = known.get(prefix)?.get(halfBlock);
    if (found !== undefined) return found;
    if (remembered >= limits.subjectHashesRemembered) {
      known.clear();
      remembered = 0;
    }
    const hashes = hashesOf(secret, halfWidth(prefix), halfBlock);
    const ofPrefix = known.get(prefix) ?? new Map<number, Neighbourhoods>();
    known.set(prefix, ofPrefix.set(halfBlock, hashes));
    remembered += 1;
    return hashes;
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

/** Both blocks begin at a multiple of 16, so that half a block decides about both. */
const halfBlockNumbers = 16;

function hashesOf(secret: KeyObject, prefix: string, halfBlock: number): Neighbourhoods {
  const hashOf = (name: string, block: number): number =>
    createHmac('sha256', secret)
      .update(`\u0000${name}\u0000${prefix}${block}`)
      .digest()
      .readUInt32BE(0);
  return [hashOf('A', Math.floor(halfBlock / 2)), hashOf('B', Math.floor((halfBlock + 1) / 2))];
}

/** As many digits as a number holds exactly. */
const digitsMax = 15;

/** Where the trailing digits begin; the text's length: there are none. */
function startOfNumber(text: string): number {
  const startMin = Math.max(0, text.length - digitsMax);
  let start = text.length;
  while (start > startMin && digitAt(text, start - 1) >= 0) start -= 1;
  return start;
}

/** Read by hand: this runs once a log line. */
function halfBlockOf(text: string, start: number): number {
  let value = 0;
  for (let place = start; place < text.length; place += 1) {
    value = value * 10 + digitAt(text, place);
  }
  return Math.floor(value / halfBlockNumbers);
}

/** −1: no digit. */
function digitAt(text: string, place: number): number {
  const code = text.charCodeAt(place);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

import { BrokenPromiseError } from '../errors.ts';
import { limits } from '../limits.ts';
import { joinedHalves } from './halves.ts';
import { digestPlace, keyedSha256In, paddingBytes, textPlace } from './sha256-module.ts';

/** The length of the secret that keys the hashes of subjects. */
export const subjectKeyBytes = 32;

/** From a subject as the log names it to its keyed hash, 64 bits. */
export type SubjectHash = (subject: string) => bigint;

/**
 * HMAC-SHA-256 (RFC 2104) of the subject's UTF-8, its first 64 bits. The same resident hashes alike
 * in every system. The state holds hashes only; without the key they cannot be tried out against a
 * list of resident numbers. At most `limits.subjectHashesRemembered` hashes are remembered.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function subjectHash(key: Uint8Array): SubjectHash {
  return remembered(hashOfSubject(key));
}

/** The same, but every hash is computed anew. */
export function hashOfSubject(key: Uint8Array): SubjectHash {
  const digestOf = keyedDigest(key);
  return (subject) => {
    const digest = digestOf(subject);
    return joinedHalves(digest[0] ?? 0, digest[1] ?? 0);
  };
}

/** A pure function of a text that keeps its last `limits.subjectHashesRemembered` values or fewer. */
export function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = compute(text);
    if (known.size >= limits.subjectHashesRemembered) known.clear();
    known.set(text, value);
    return value;
  };
}

/**
 * HMAC-SHA-256 (RFC 2104) of a text's UTF-8 under the key, as eight words of 32 bits; good until the
 * next call. In WebAssembly, because a file names 100,000 residents: libraries take twice as long,
 * and most of it for what stands around the hash.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function keyedDigest(key: Uint8Array): (text: string) => Uint32Array {
  if (key.length !== subjectKeyBytes) {
    throw new BrokenPromiseError({
      ja: `対象者の鍵は${subjectKeyBytes}バイトでなければなりません（${key.length}バイトでした）。`,
      en: `The subject key must be ${subjectKeyBytes} bytes long; it has ${key.length}.`,
    });
  }
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { setKey, digest } = keyedSha256In(memory);
  let room = roomIn(memory);
  room.texts.fill(innerPad, 0, blockBytes).fill(outerPad, blockBytes, 2 * blockBytes);
  for (const [place, byte] of key.entries()) {
    room.texts[place] = byte ^ innerPad;
    room.texts[blockBytes + place] = byte ^ outerPad;
  }
  setKey();
  return (text) => {
    const missing = text.length * 3 + paddingBytes - room.texts.length;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / pageBytes));
      room = roomIn(memory);
    }
    digest(room.texts.write(text));
    return room.digest;
  };
}

const pageBytes = 65_536;
/** A block of SHA-256, and what the key is mixed with (RFC 2104, section 2). */
const blockBytes = 64;
const innerPad = 0x36;
const outerPad = 0x5c;

function roomIn({ buffer }: WebAssembly.Memory): { texts: Buffer; digest: Uint32Array } {
  return { texts: Buffer.from(buffer, textPlace), digest: new Uint32Array(buffer, digestPlace, 8) };
}

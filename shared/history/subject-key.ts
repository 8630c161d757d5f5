import { BrokenPromiseError } from '../errors.ts';
import { limits } from '../limits.ts';
import { joinedHalves } from './halves.ts';
import {
  digestPlace,
  fourDigestsPlace,
  keyedSha256In,
  paddingBytes,
  shortTextBytesMax,
  shortTextPlace,
  shortTextStride,
  textPlace,
} from './sha256-module.ts';

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
  const digests = keyedDigest(key);
  return (subject) => {
    const digest = digests.of(subject);
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

/** HMAC-SHA-256 (RFC 2104) of a text's UTF-8 under one key, in words of 32 bits. */
export interface KeyedDigest {
  /** The eight words; good until the next call. */
  of(text: string): Uint32Array;
  /**
   * Those of `texts[first … first + 4)`: word `w` of text `t` stands at `4 * w + t`; good until the
   * next call. null: one of them may be too long for it.
   */
  ofFour(texts: readonly string[], first: number): Uint32Array | null;
}

/**
 * In WebAssembly, because a file names 100,000 residents: libraries take twice as long, and most of
 * it for what stands around the hash. Four at once take little longer than one.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function keyedDigest(key: Uint8Array): KeyedDigest {
  if (key.length !== subjectKeyBytes) {
    throw new BrokenPromiseError({
      ja: `対象者の鍵は${subjectKeyBytes}バイトでなければなりません（${key.length}バイトでした）。`,
      en: `The subject key must be ${subjectKeyBytes} bytes long; it has ${key.length}.`,
    });
  }
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { setKey, digest, digestFour } = keyedSha256In(memory);
  let room = roomIn(memory);
  room.texts.fill(innerPad, 0, blockBytes).fill(outerPad, blockBytes, 2 * blockBytes);
  for (const [place, byte] of key.entries()) {
    room.texts[place] = byte ^ innerPad;
    room.texts[blockBytes + place] = byte ^ outerPad;
  }
  setKey();

  /** Writes a short text to its place; answers how many bytes it has. */
  function place(number: number, text = ''): number {
    return room.shortTexts.write(text, number * shortTextStride);
  }
  return {
    of(text) {
      const missing = text.length * bytesOfUnitMax + paddingBytes - room.texts.length;
      if (missing > 0) {
        memory.grow(Math.ceil(missing / pageBytes));
        room = roomIn(memory);
      }
      digest(room.texts.write(text));
      return room.digest;
    },
    ofFour(texts, first) {
      for (let next = first; next < first + 4; next += 1)
        if ((texts[next] ?? '').length * bytesOfUnitMax > shortTextBytesMax) return null;
      digestFour(
        place(0, texts[first]),
        place(1, texts[first + 1]),
        place(2, texts[first + 2]),
        place(3, texts[first + 3]),
      );
      return room.fourDigests;
    },
  };
}

const pageBytes = 65_536;
/** Of the UTF-8 of a code unit of UTF-16. */
const bytesOfUnitMax = 3;
/** A block of SHA-256, and what the key is mixed with (RFC 2104, section 2). */
const blockBytes = 64;
const innerPad = 0x36;
const outerPad = 0x5c;

function roomIn({ buffer }: WebAssembly.Memory) {
  return {
    texts: Buffer.from(buffer, textPlace),
    digest: new Uint32Array(buffer, digestPlace, 8),
    shortTexts: Buffer.from(buffer, shortTextPlace, 4 * shortTextStride),
    fourDigests: new Uint32Array(buffer, fourDigestsPlace, 32),
  };
}

import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { BrokenPromiseError } from '../errors.ts';
import { limits } from '../limits.ts';

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
  return (subject) => digestOf(subject).getBigUint64(0);
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
 * HMAC-SHA-256 (RFC 2104) of a text's UTF-8 under the key; the next call overwrites the answer. The
 * state after the key is copied for every text: to begin anew each time takes more than twice as long.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function keyedDigest(key: Uint8Array): (text: string) => DataView {
  if (key.length !== subjectKeyBytes) {
    throw new BrokenPromiseError({
      ja: `対象者の鍵は${subjectKeyBytes}バイトでなければなりません（${key.length}バイトでした）。`,
      en: `The subject key must be ${subjectKeyBytes} bytes long; it has ${key.length}.`,
    });
  }
  const keyed = hmac.create(sha256, key);
  const work = keyed._cloneInto();
  const digest = new Uint8Array(sha256.outputLen);
  const view = new DataView(digest.buffer);
  const room = Buffer.alloc(256);
  return (text) => {
    const bytes =
      text.length * 3 <= room.length ? room.subarray(0, room.write(text)) : Buffer.from(text);
    keyed._cloneInto(work).update(bytes).digestInto(digest);
    return view;
  };
}

import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
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
  const secret = subjectSecret(key);
  return (subject) => createHmac('sha256', secret).update(subject).digest().readBigUInt64BE(0);
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
 * The secret as a key object: handing over the bytes each time makes a hash four times as dear.
 * Throws `BrokenPromiseError` where the key is not 32 bytes long.
 */
export function subjectSecret(key: Uint8Array): KeyObject {
  if (key.length !== subjectKeyBytes) {
    throw new BrokenPromiseError({
      ja: `対象者の鍵は${subjectKeyBytes}バイトでなければなりません（${key.length}バイトでした）。`,
      en: `The subject key must be ${subjectKeyBytes} bytes long; it has ${key.length}.`,
    });
  }
  return createSecretKey(key);
}

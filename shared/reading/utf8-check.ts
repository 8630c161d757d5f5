import { isUtf8 } from 'node:buffer';

/** Checks a stream of bytes for being UTF-8. */
export interface Utf8Check {
  /** Whether it can still be UTF-8. */
  add(bytes: Uint8Array): boolean;
  /** Of all that was added, if nothing follows. */
  isValid(): boolean;
}

/** Much faster than decoding; a character that a chunk cuts is checked with the next one. */
export function utf8Check(): Utf8Check {
  let rest: Uint8Array = Buffer.alloc(0);
  let valid = true;
  return {
    add(bytes) {
      if (!valid) return false;
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const end = endOfWholeCharacters(all);
      valid = isUtf8(all.subarray(0, end));
      rest = Buffer.from(all.subarray(end));
      return valid;
    },
    isValid: () => valid && rest.length === 0,
  };
}

/** Where a character begins that the end of the bytes cuts, else their length (RFC 3629, section 3). */
function endOfWholeCharacters(bytes: Uint8Array): number {
  const size = bytes.length;
  for (let back = 1; back <= Math.min(3, size); back += 1) {
    const byte = bytes[size - back] ?? 0;
    if (byte < 0x80) return size;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? size - back : size;
  }
  return size;
}

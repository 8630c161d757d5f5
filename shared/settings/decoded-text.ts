import type { Place } from './places.ts';

/** The text of a configuration file, or the place of its first byte that cannot be read. */
export type DecodedText = { readonly text: string } | { readonly unreadableAt: Place };

/** Strict UTF-8, with or without a byte order mark. */
export function decodeUtf8(bytes: Uint8Array): DecodedText {
  const text = decodeAs('utf-8', bytes);
  return text === null ? { unreadableAt: firstBadByte(bytes) } : { text };
}

/**
 * Strict UTF-8, else strict CP932, decided on the whole file (contract, section 2). The Encoding
 * Standard's `shift_jis` is CP932 (Windows-31J).
 */
export function decodeTable(bytes: Uint8Array): DecodedText {
  const text = decodeAs('utf-8', bytes) ?? decodeAs('shift_jis', bytes);
  return text === null ? { unreadableAt: firstBadByte(bytes) } : { text };
}

function decodeAs(encoding: 'utf-8' | 'shift_jis', bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The line of the first byte that is not UTF-8; lines are tried one by one. */
function firstBadByte(bytes: Uint8Array): Place {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    const stop = end < 0 ? bytes.length : end + 1;
    if (decodeAs('utf-8', bytes.subarray(start, stop)) === null) break;
    start = stop;
  }
  return { line, column: 1 };
}

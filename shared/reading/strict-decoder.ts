import type { TextEncoding } from '../settings/settings.ts';

/** Decodes without ever guessing: what is not valid is null, never a replacement character. */
export interface StrictDecoder {
  /**
   * The text of the bytes, or null where they are not valid (the decoder then starts afresh).
   * `more`: further bytes follow, and a character may be cut at the end of these.
   */
  decode(bytes: Uint8Array, more: boolean): string | null;
}

/**
 * WHATWG labels: its `shift_jis` is CP932 with the NEC and IBM extensions (Encoding Standard, 12).
 * UTF-16 comes as UTF-8, see `textBytes`.
 */
export const decoderLabels: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'utf-8',
  cp932: 'shift_jis',
  'euc-jp': 'euc-jp',
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
};

/** A decoder for one stream of bytes. */
export function strictDecoder(encoding: TextEncoding): StrictDecoder {
  const decoder = new TextDecoder(decoderLabels[encoding], { fatal: true, ignoreBOM: true });
  return {
    decode(bytes, more) {
      try {
        return decoder.decode(bytes, { stream: more });
      } catch (error) {
        if (error instanceof TypeError) return null;
        throw error;
      }
    },
  };
}

/** Decodes without ever guessing: what is not valid is null, never a replacement character. */
export interface StrictDecoder {
  /**
   * The text of the bytes, or null where they are not valid (the decoder then starts afresh).
   * `more`: further bytes follow, and a character may be cut at the end of these.
   */
  decode(bytes: Uint8Array, more: boolean): string | null;
}

/** WHATWG labels: its `shift_jis` is CP932 with the NEC and IBM extensions (Encoding Standard, 12). */
const labels = { 'utf-8': 'utf-8', cp932: 'shift_jis' } as const;

/** A decoder for one stream of bytes. */
export function strictDecoder(encoding: 'utf-8' | 'cp932'): StrictDecoder {
  const decoder = new TextDecoder(labels[encoding], { fatal: true, ignoreBOM: true });
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

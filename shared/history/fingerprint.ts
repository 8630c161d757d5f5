import xxhash from 'xxhash-wasm';

const { h64 } = await xxhash();

/** Makes the 64-bit fingerprints of one source's events. */
export interface Fingerprinter {
  /** Of the source's own number of the line. */
  ofSequence(sequence: string): bigint;
  /** Of the record's own text, where the source numbers nothing. */
  ofLine(canonical: string): bigint;
  /** The seeds of both, for who hashes many at once (see `fingerprintedBatch`). */
  readonly sequenceSeed: bigint;
  readonly lineSeed: bigint;
}

/**
 * XXH64 over the sequence number, else over the canonical line. Source and kind go into the seed,
 * so equal texts of two sources, or a number and a line that read alike, stay apart.
 *
 * Fingerprints are compared within one staff-day only. Among `n` events there two differ yet agree
 * with odds of about n² / 2⁶⁵: 1e-11 for 20,000 events, 2e-9 over 400 days of 2,000 staff. XXH64 is
 * no defence against someone who composes log lines in order to make two of them collide.
 * Reference: XXH64 of the xxHash specification 0.1.1.
 */
export function fingerprinter(source: string): Fingerprinter {
  const sequenceSeed = h64(`sequence\u0000${source}`);
  const lineSeed = h64(`line\u0000${source}`);
  return {
    ofSequence: (sequence) => h64(sequence, sequenceSeed),
    ofLine: (canonical) => h64(canonical, lineSeed),
    sequenceSeed,
    lineSeed,
  };
}

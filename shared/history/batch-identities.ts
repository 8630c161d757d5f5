import { batchRowsMax } from '../reading/batch-bounds.ts';
import { createEventBatch, type EventBatch } from '../reading/event-batch.ts';
import { fingerprinter } from './fingerprint.ts';
import { hashEachIn } from './xxh64-module.ts';

/** A batch of events and their fingerprints. */
export interface FingerprintedBatch {
  readonly batch: EventBatch;
  /** The halves of the fingerprints of its events; good once `compute` was called. */
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  /** What stands for the log days of its events; good once `markDays` was called. */
  readonly day: Int32Array;
  compute(): void;
}

/**
 * A batch for the events of one source. It lies in the memory of the hash, so that nothing is copied
 * in order to be hashed.
 */
export function fingerprintedBatch(source: string): FingerprintedBatch {
  const { sequenceSeed, lineSeed } = fingerprinter(source);
  const batch = createEventBatch();
  const hashEach = hashEachIn(batch.memory.memory);
  const low = batch.memory.words(batchRowsMax);
  const high = batch.memory.words(batchRowsMax);
  const day = batch.memory.ints(batchRowsMax);
  const { identityFrom, identityUntil, sequenced } = batch;
  return {
    batch,
    low,
    high,
    day,
    compute() {
      hashEach(
        identityFrom.byteOffset,
        identityUntil.byteOffset,
        sequenced.byteOffset,
        batch.length,
        lineSeed,
        sequenceSeed,
        low.byteOffset,
        high.byteOffset,
      );
    },
  };
}

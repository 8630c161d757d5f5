import type { BatchSink } from '../reading/event-batch.ts';
import { type FingerprintedBatch, fingerprintedBatch } from './batch-identities.ts';

/** Takes the events of a batch whose fingerprints have been computed. */
export interface BatchTaker {
  acceptAll(fingerprinted: FingerprintedBatch): void;
}

/** A sink for the batches of one source's file, which hands each of them to all takers. */
export function batchSink(source: string, ...takers: readonly BatchTaker[]): BatchSink {
  const fingerprinted = fingerprintedBatch(source);
  const { batch, compute } = fingerprinted;
  return {
    batch,
    take() {
      compute();
      for (const taker of takers) taker.acceptAll(fingerprinted);
      batch.length = 0;
    },
  };
}

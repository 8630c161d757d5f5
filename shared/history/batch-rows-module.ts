import { functionsOf } from '../wasm-functions.ts';
import type { FingerprintedBatch } from './batch-identities.ts';

/** The bytes of `batch-rows.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const batchRowsBytes = Buffer.from(
  'AGFzbQEAAAABGgNgAn9/AGAKf39/f39/f39/fwF/YAJ/fwF/AqcCEQViYXRjaAZtZW1vcnkCAAEEcm93cwZtZW1vcnkC' +
    'AAEFbmFtZXMGbWVtb3J5AgABB2NvbHVtbnMCYXQDfwAHY29sdW1ucwdyZWNvcmRzA38AB2NvbHVtbnMEbGluZQN/AAdj' +
    'b2x1bW5zBGNvZGUDfwAHY29sdW1ucwtkYXRhQ2xhc3NlcwN/AAdjb2x1bW5zCXNlcXVlbmNlZAN/AAdjb2x1bW5zA2Rh' +
    'eQN/AAdjb2x1bW5zBWFjdG9yA38AB2NvbHVtbnMGc3lzdGVtA38AB2NvbHVtbnMGc2NyZWVuA38AB2NvbHVtbnMIdGVy' +
    'bWluYWwDfwAHY29sdW1ucwdzdWJqZWN0A38AB2NvbHVtbnMDbG93A38AB2NvbHVtbnMEaGlnaAN/AAMEAwABAgYGAX8B' +
    'QQALBw8CBXRvdWNoAAADYWRkAAEK8gMDQAEDfyMLIQIgAiAAQQJ0aiEDAkADQCACIANPDQEgBCABIAIoAgBBBHRqKEIC' +
    'AHMhBCACQQRqIQIMAAsLIAQkDguGAwMIfwF8AXsCQANAIAAgAU8NASAAQQJ0IQogAEEDdCELIAgjByAKaigCAEEDdGoh' +
    'DCAMKEICACMGIApqKAIARw0BIAUjCCAKahACIQ8gBiMJIApqEAIhECAHIwogCmoQAiERIA8gECARcnJBAEgNASADIAwo' +
    'QgIENkICACMLIApqKAIAIQ4gBCAOQQR0av0ARAIAIRMjASALaisDACESIAIjDCAKaigCADZCAQAgAiMNIApqKAIANkIB' +
    'BCACIwAgC2orAwA5QwEIIAIgEkQAAAAAAAAAAKU5QwEQIAIjAiALaisDADlDARggAiAT/QtEASAgAiAPNkIBMCACIBA2' +
    'QgE0IAIgETZCATggAiAJNkIBPCMFIABqLQAAIwQgAGotAAByIQ0gDSASRAAAAAAAAAAAZkEBdCAOQQBHQQJ0IBP9HQFC' +
    'AFJBA3RycnIhDSACIwMgAGotAAAgDUEIdHI2QgFAIAJBATZCAUQgAkHIAGohAiADQQRqIQMgAEEBaiEADAALCyAACycB' +
    'An8gASgCACECIAAgAkECdGooQgIAIQNBfyADIANFIAJBAEdxGws=',
  'base64',
);

/** What the module gives: see `batch-rows.wat`. Places are byte offsets into the memories. */
export interface BatchRows {
  touch(events: number, marks: number): void;
  add(
    event: number,
    end: number,
    row: number,
    group: number,
    marks: number,
    systems: number,
    screens: number,
    terminals: number,
    groups: number,
    source: number,
  ): number;
}

const compiled = new WebAssembly.Module(batchRowsBytes);

/** Over the columns of a batch and the memories of an event table and of the names in it. */
export function batchRowsIn(
  { batch, day, low, high }: FingerprintedBatch,
  rows: WebAssembly.Memory,
  names: WebAssembly.Memory,
): BatchRows {
  const { at, records, line, code, dataClasses, sequenced } = batch;
  const { actor, system, screen, terminal, subject } = batch;
  const all = { at, records, line, code, dataClasses, sequenced, day, low, high };
  const columns = Object.entries({ ...all, actor, system, screen, terminal, subject }).map(
    ([name, column]) => [name, column.byteOffset] as const,
  );
  const imports = {
    batch: { memory: batch.memory.memory },
    rows: { memory: rows },
    names: { memory: names },
    columns: Object.fromEntries(columns),
  };
  return functionsOf(compiled, imports, ['touch', 'add']);
}

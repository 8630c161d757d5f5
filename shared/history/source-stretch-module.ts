import { functionsOf } from '../wasm-functions.ts';
import type { FingerprintedBatch } from './batch-identities.ts';

/** The bytes of `source-stretch.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const sourceStretchBytes = Buffer.from(
  'AGFzbQEAAAABFwNgB39/fHx/f3wBf2ACf38BfGACf38AAqUBCQViYXRjaAZtZW1vcnkCAAEEZGF5cwZtZW1vcnkCAAEH' +
    'Y29sdW1ucwJhdAN/AAdjb2x1bW5zBGNvZGUDfwAHY29sdW1ucwZzeXN0ZW0DfwAHY29sdW1ucwNsb3cDfwAHY29sdW1u' +
    'cwlzZXF1ZW5jZWQDfwAHY29sdW1ucwxpZGVudGl0eUZyb20DfwAHY29sdW1ucw1pZGVudGl0eVVudGlsA38AAwQDAAEC' +
    'BwgBBHRha2UAAAqPBAPVAgcBfwF8AX8DfAJ/AnwBfyAEK0MBACELIAQrQwEIIQwgBChCARAhDSAEKEIBFCEORAAAAAAA' +
    'APB/IQ9EAAAAAAAA8P8hEAJAA0AgACABTw0BIABBAnQhByMAIABBA3RqKwMAIQggCCACYyAIIANmcg0BIwIgB2ooAgAh' +
    'CSAJQR5LDQEgACAHEAEhCiAKRAAAAAAAAAAAYwRAQQEhEUEAIQUFIAUEQCAKIAZiIAogBkQAAAAAAADwP6BicQ0DIAoh' +
    'BgsgDyAKpCEPIBAgCqUhEAsgCyAIpCELIAwgCKUhDCANQQEjASAAai0AAEEPcXRyIQ0gDkEBIAl0ciEOIAQjAyAHaigC' +
    'ABACIABBAWohAAwACwsgBCALOUMBACAEIAw5QwEIIAQgDTZCARAgBCAONkIBFCAEIA85QwEYIAQgEDlDASAgBCAGOUMB' +
    'KCAEIBE2QgEwIAALgwECA38BfiMEIABqLQAARQRARAAAAAAAAPC/DwsjBSABaigCACECIwYgAWooAgAhAyADIAJrQQFr' +
    'QQ5LBEBEAAAAAAAA8L8PCwNAIAItAABBMGshBCAEQQlLBEBEAAAAAAAA8L8PCyAFQgp+IAStfCEFIAJBAWohAiACIANJ' +
    'DQALIAW5CzEBAX8gACABQRZ2aiEAIAFBCnRBgARyZ0EBaiECIAIgAC1AAUBLBEAgACACOkABQAsL',
  'base64',
);

/** Takes a stretch of a batch's events into a day: see `source-stretch.wat`. */
export type TakeStretch = (
  event: number,
  end: number,
  from: number,
  until: number,
  day: number,
  keepsRun: boolean,
  last: number,
) => number;

const compiled = new WebAssembly.Module(sourceStretchBytes);

/** Over the columns of a batch and the memory of the days. */
export function takeStretchIn(
  { batch, low }: FingerprintedBatch,
  days: WebAssembly.Memory,
): TakeStretch {
  const { at, code, system, sequenced, identityFrom, identityUntil } = batch;
  const all = { at, code, system, low, sequenced, identityFrom, identityUntil };
  const columns = Object.entries(all).map(([name, { byteOffset }]) => [name, byteOffset] as const);
  const imports = {
    batch: { memory: batch.memory.memory },
    days: { memory: days },
    columns: Object.fromEntries(columns),
  };
  return functionsOf<{ take: TakeStretch }>(compiled, imports, ['take']).take;
}

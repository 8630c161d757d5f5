import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `batch-fill.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const batchFillBytes = Buffer.from(
  'AGFzbQEAAAABOghgBH9/f38Bf2ADf398AGABfwF/YAN/f38Bf2AFf39/f38Bf2ACf38Bf2ABfwF7YAd/f39/f398AX8C' +
    'rAIQBWJhdGNoBm1lbW9yeQIAAQVuYW1lcwZtZW1vcnkCAAEHY29sdW1ucwJhdAN/AAdjb2x1bW5zB3JlY29yZHMDfwAH' +
    'Y29sdW1ucwxpZGVudGl0eUZyb20DfwAHY29sdW1ucw1pZGVudGl0eVVudGlsA38AB2NvbHVtbnMJc2VxdWVuY2VkA38A' +
    'B2NvbHVtbnMEbGluZQN/AAdjb2x1bW5zBGNvZGUDfwAHY29sdW1ucwtkYXRhQ2xhc3NlcwN/AAdjb2x1bW5zBWFjdG9y' +
    'A38AB2NvbHVtbnMGYWN0aW9uA38AB2NvbHVtbnMHb3V0Y29tZQN/AAdjb2x1bW5zBnN5c3RlbQN/AAdjb2x1bW5zBnNj' +
    'cmVlbgN/AAdjb2x1bW5zB3N1YmplY3QDfwADCwoAAQICAwQFBgcDBlEFewH9DAAAAAAAAAAAAAAAAAAAAAALewH9DAAA' +
    'AAAAAAAAAAAAAAAAAAALewH9DAAAAAAAAAAAAAAAAAAAAAALfwFBfwt8AUQAAAAAAAAAAAsHLgUFdGltZXMAAAVsZWFy' +
    'bgABBmNvdW50cwAECmlkZW50aXRpZXMABQRyZXN0AAgKqQcKmwEBA38CQANAIAAgAU8NASAAQQJ0IQQgAiAEaigCACEF' +
    'IAMgBGooAgAgBWsjEUcNASAF/QAEACMO/VH9DP//////////////////AAD9TiAF/QAEEyMP/VEjEP1O/VD9Uw0BIAUt' +
    'ABBBOkcNASAFEAIhBiAGQQBIDQEjACAAQQN0aiMSIAZB6Adst6A5AwAgAEEBaiEADAALCyAACz8AIAEgAGskESAA/QAE' +
    'ACQOIAD9AAQTJA8jEUETaxAHJBAgAiAAEAJB6Adst6EkEiMRQRNrQRBLBEBBfyQRCwsUACAAQQ5qEANBPGwgAEERahAD' +
    'agswAQJ/IAAtAABBMGshASAALQABQTBrIQJB8LF/IAFBCmwgAmogAUEFSyACQQlLchsLjwECBX8BfgJAA0AgAyAATw0B' +
    'IANBAnQhBCABIARqKAIAIQUgAiAEaigCACEGIAYgBWtBD0sNAUJ/QgAgBSAGRhshCAJAA0AgBSAGTw0BIAUtAABBMGsh' +
    'ByAHQQlLDQMgCEIKfiAHrXwhCCAFQQFqIQUMAAsLIwEgA0EDdGogCLk5AwAgA0EBaiEDDAALCyADC38BBX8CQANAIAUg' +
    'AE8NASAFQQJ0IQYgASAGaigCACEHIAIgBmooAgAhCCAIIAdLIQkgCQRAIAcgCBAGRQ0CBSADIAZqKAIAIQcgBCAGaigC' +
    'ACEICyMEIAVqIAk6AAAjAiAGaiAHNgIAIwMgBmogCDYCACAFQQFqIQUMAAsLIAULOQADQCAA/QAEAEEh/Q/9cUHdAP0P' +
    '/SggASAAaxAH/U79UwRAQQAPCyAAQRBqIQAgACABSQ0AC0EBCyIA/QwAAQIDBAUGBwgJCgsMDQ4PIABBECAAQRBJG/0P' +
    '/SYL5gEBBX8CQANAIAAgAU8NASAAQQJ0IQcgAEEDdCEIIwggB2ooAgBFDQEjCyAHaigCACELIAtFBEAgBCELIwsgB2og' +
    'CzYCAAsgAiMJIAdqKAIAIwogB2ooAgAQCSEJIAMgCyMMIAdqKAIAEAkhCiAJIApyQQBIDQEgBUEARyMBIAhqKwMARAAA' +
    'AAAAAPC/YXEEQCMBIAhqIAUgCUEPcUEEdCMNIAdqKAIAQQBHQQN0cmorQwEAOQMACyMGIABqIAk6AAAjByAAaiAKOgAA' +
    'IwUgCGogBiAAuKA5AwAgAEEBaiEADAALCyAACy4AIAAgAUEDdGohACACIAAoQgEETwRAQX8PCyAAKEIBACACQQF0ai9B' +
    'AQBBAWsL',
  'base64',
);

/** What the module gives: see `batch-fill.wat`. Places are byte offsets into the memories. */
export interface FillRows {
  times(row: number, rows: number, froms: number, untils: number): number;
  learn(begin: number, until: number, instant: number): void;
  counts(rows: number, froms: number, untils: number): number;
  identities(
    rows: number,
    froms: number,
    untils: number,
    lineFroms: number,
    lineUntils: number,
  ): number;
  rest(
    row: number,
    rows: number,
    deeds: number,
    classes: number,
    fallbackSystem: number,
    withoutFigure: number,
    line: number,
  ): number;
}

/** The columns that are filled or read, by the names under which the module imports them. */
export type FilledColumns = Readonly<
  Record<
    | 'at'
    | 'records'
    | 'identityFrom'
    | 'identityUntil'
    | 'sequenced'
    | 'line'
    | 'code'
    | 'dataClasses'
    | 'actor'
    | 'action'
    | 'outcome'
    | 'system'
    | 'screen'
    | 'subject',
    { readonly byteOffset: number }
  >
>;

const compiled = new WebAssembly.Module(batchFillBytes);

/** Over columns in the memory of a batch, and the memory of its names. */
export function fillRowsIn(
  columns: FilledColumns,
  batch: WebAssembly.Memory,
  names: WebAssembly.Memory,
): FillRows {
  const places = Object.entries(columns).map(([name, { byteOffset }]) => [name, byteOffset]);
  const imports = {
    batch: { memory: batch },
    names: { memory: names },
    columns: Object.fromEntries(places),
  };
  return functionsOf(compiled, imports, ['times', 'learn', 'counts', 'identities', 'rest']);
}

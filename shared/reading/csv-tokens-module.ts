import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `csv-tokens.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const csvTokensBytes = Buffer.from(
  'AGFzbQEAAAABGgNgAAF/YAt/f39/f39/f39/fwF/YAJ/fwF/AhEBBWJhdGNoBm1lbW9yeQIAAQMEAwABAgYGAX8BQQAL' +
    'BxACBWxpbmVzAAAEZmluZAABCpoDAwQAIwAL/gICBHsMfyAD/Q8hCyAE/Q8hDEEK/Q8hDSAAIQ8gACETIAAhFQJAIAJF' +
    'DQADQCAPIAFPDQEgD/0ABAAhDiAOIAv9IyAOIAz9IyAOIA39I/1Q/VD9ZCEQA0AgEEUEQCAPQRBqIQ8MAgsgDyAQaGoh' +
    'ESAQIBBBAWtxIRAgESABTw0CIBEtAAAhEiASIARGBEAgESAVRyAXRXENAyAXBEAgESEYCyAXRSEXDAELIBcEQCASQQpG' +
    'DQMMAQsgEkEKRiAUQQFqIAVGRw0CIBEhFiASQQpGBEAgESAVIBEQAmshFiAJIBlBAnRqIBM2AgAgCiAZQQJ0aiAWNgIA' +
    'CyAYBEAgGEEBaiAWRw0DIBVBAWohFSAYIRZBACEYCyAGIBRBAnRqKAIAIRogGkEATgRAIBogGUECdGohGiAHIBpqIBU2' +
    'AgAgCCAaaiAWNgIACyARQQFqIRUgFEEBaiEUIBQgBUkNAEEAIRQgFSETIBlBAWohGSAZIAJJDQALCwsgGSQAIBMLEwAg' +
    'ASAASyABQQFrLQAAQQ1GcQs=',
  'base64',
);

/** What the module gives: see `csv-tokens.wat`. Places are byte offsets into the memory. */
export interface CsvFinder {
  find(
    from: number,
    size: number,
    linesMax: number,
    cut: number,
    quote: number,
    count: number,
    kept: number,
    froms: number,
    untils: number,
    lineFroms: number,
    lineUntils: number,
  ): number;
  lines(): number;
}

const compiled = new WebAssembly.Module(csvTokensBytes);

/** Over the text of one batch. */
export function csvFinder(memory: WebAssembly.Memory): CsvFinder {
  return functionsOf(compiled, { batch: { memory } }, ['find', 'lines']);
}

import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `json-tokens.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const jsonTokensBytes = Buffer.from(
  'AGFzbQEAAAABNQdgAAF/YAp/f39/f39/f39/AX9gBH9/f38Bf2ACf3sBf2AEf39/fwBgBH97e3sBf2ABfwF/AhEBBWJh' +
    'dGNoBm1lbW9yeQIAAQMJCAABAgMEBQYGBgYBfwFBAAsHEAIFbGluZXMAAARmaW5kAAEKwgYIBAAjAAu3AwIKfwN7QQEg' +
    'BCADa0EGdnRBAWshE0Ei/Q8hFEHcAP0PIRVBH/0PIRYCQANAIAsgAk8NASAAIAFPDQEgACEKIAotAABB+wBHDQFBACEO' +
    'IAQhDANAIApBAWogDCADIAQQAiEMIAxFDQJBASAMIANrQQZ2dCENIA4gDXENAiAOIA1yIQ4gCkEBaiAMKAIgaiEPIAwo' +
    'AiQhESARRQRAIA8tAABBIkcNAyAPQQFqIQ8gDyAUIBUgFhAFIRAgECAPTQ0DIBBBAWohCgUgEUECRiAPKAIAQe7qseMG' +
    'RnEEQCAPIRAgD0EEaiEKBSARQQNGBH8gDxAHBSAPEAYLIRAgEEUNBCAQIQoLCyAMKAIoIAtBAnRqIRIgBiASaiAPNgIA' +
    'IAcgEmogEDYCACAKLQAAQSxGDQALIAotAABB/QBHDQEgDiAFcSAFRw0BIApBAWohECAQIBAtAABBDUZqIQogCiABTw0B' +
    'IAotAABBCkcNASAOIBNzIAMgBiALQQJ0aiAHIAtBAnRqEAQgCCALQQJ0aiAANgIAIAkgC0ECdGogEDYCACALQQFqIQsg' +
    'CkEBaiEADAALCyALJAAgAAtMAgF7AX8gAP0ABAAhBCABKAIsIQUgBSAEEAMEQCAFDwsgAiEFA0AgBSAEEAMEQCABIAU2' +
    'AiwgBQ8LIAVBwABqIQUgBSADSQ0AC0EACxcAIAEgAP0ABBD9TiAA/QAEAP1R/VNFCz0BAX8CQANAIABFDQEgASAAaEEG' +
    'dGooAighBCACIARqQQA2AgAgAyAEakEANgIAIAAgAEEBa3EhAAwACwsLUwIBewF/A0AgAP0ABAAhBCAEIAH9IyAEIAP9' +
    'dyAE/SMgBCAC/SP9UP1Q/WQhBSAFRQRAIABBEGohAAwBCwsgACAFaGohACAAQQAgAC0AAEEiRhsLRwECfyAAIQECQANA' +
    'IAEtAABBMGtBCUsNASABQQFqIQEMAAsLIAEgAGshAkEAIAEgAkEBa0EOSyACQQFLIAAtAABBMEZxchsLQwEBfyAALQAA' +
    'QdsARwRAQQAPCwNAIABBAWohACAALQAAIQEgAUEKRiABQdwARnIEQEEADwsgAUHdAEcNAAsgAEEBags=',
  'base64',
);

/** What the module gives: see `json-tokens.wat`. Places are byte offsets into the memory. */
export interface JsonFinder {
  find(
    from: number,
    size: number,
    linesMax: number,
    keys: number,
    keysEnd: number,
    needed: number,
    froms: number,
    untils: number,
    lineFroms: number,
    lineUntils: number,
  ): number;
  lines(): number;
}

const compiled = new WebAssembly.Module(jsonTokensBytes);

/** Over the text of one batch. */
export function jsonFinder(memory: WebAssembly.Memory): JsonFinder {
  return functionsOf(compiled, { batch: { memory } }, ['find', 'lines']);
}

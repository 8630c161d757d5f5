import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `json-tokens.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const jsonTokensBytes = Buffer.from(
  'AGFzbQEAAAABNgdgAAF/YAp/f39/f39/f39/AX9gBH9/f38Bf2ACf3sBf2AFf39/f38AYAR/e3t7AX9gAX8BfwIRAQVi' +
    'YXRjaAZtZW1vcnkCAAEDCQgAAQIDBAUGBgYGAX8BQQALBxACBWxpbmVzAAAEZmluZAABCrUGCAQAIwALpgMCCX8De0Ei' +
    '/Q8hE0HcAP0PIRRBH/0PIRUCQANAIAsgAk8NASAAIAFPDQEgACEKIAotAABB+wBHDQFBACEOIAQhDANAIApBAWogDCAD' +
    'IAQQAiEMIAxFDQJBASAMIANrQQZ2dCENIA4gDXENAiAOIA1yIQ4gCkEBaiAMKAIgaiEPIAwoAiQhESARRQRAIA8tAABB' +
    'IkcNAyAPQQFqIQ8gDyATIBQgFRAFIRAgECAPTQ0DIBBBAWohCgUgEUECRiAPKAIAQe7qseMGRnEEQCAPIRAgD0EEaiEK' +
    'BSARQQNGBH8gDxAHBSAPEAYLIRAgEEUNBCAQIQoLCyAMKAIoIAtBAnRqIRIgBiASaiAPNgIAIAcgEmogEDYCACAKLQAA' +
    'QSxGDQALIAotAABB/QBHDQEgDiAFcSAFRw0BIApBAWohECAQIBAtAABBDUZqIQogCiABTw0BIAotAABBCkcNASAOIAMg' +
    'BCAGIAtBAnRqIAcgC0ECdGoQBCAIIAtBAnRqIAA2AgAgCSALQQJ0aiAQNgIAIAtBAWohCyAKQQFqIQAMAAsLIAskACAA' +
    'C0wCAXsBfyAA/QAEACEEIAEoAiwhBSAFIAQQAwRAIAUPCyACIQUDQCAFIAQQAwRAIAEgBTYCLCAFDwsgBUHAAGohBSAF' +
    'IANJDQALQQALFwAgASAA/QAEEP1OIAD9AAQA/VH9U0ULQQEBfwNAIABBAXFFBEAgASgCKCEFIAMgBWpBADYCACAEIAVq' +
    'QQA2AgALIABBAXYhACABQcAAaiEBIAEgAkkNAAsLUwIBewF/A0AgAP0ABAAhBCAEIAH9IyAEIAP9dyAE/SMgBCAC/SP9' +
    'UP1Q/WQhBSAFRQRAIABBEGohAAwBCwsgACAFaGohACAAQQAgAC0AAEEiRhsLRwECfyAAIQECQANAIAEtAABBMGtBCUsN' +
    'ASABQQFqIQEMAAsLIAEgAGshAkEAIAEgAkEBa0EOSyACQQFLIAAtAABBMEZxchsLQwEBfyAALQAAQdsARwRAQQAPCwNA' +
    'IABBAWohACAALQAAIQEgAUEKRiABQdwARnIEQEEADwsgAUHdAEcNAAsgAEEBags=',
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

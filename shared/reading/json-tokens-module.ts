/** The bytes of `json-tokens.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const jsonTokensBytes = Buffer.from(
  'AGFzbQEAAAABLgZgAAF/YAp/f39/f39/f39/AX9gBH9/f38Bf2ACf3sBf2AFf39/f38AYAF/AX8CEQEFYmF0Y2gGbWVt' +
    'b3J5AgABAwkIAAECAwQFBQUGBgF/AUEACwcQAgVsaW5lcwAABGZpbmQAAQqcBggEACMAC4sDAQl/AkADQCALIAJPDQEg' +
    'ACABTw0BIAAhCiAKLQAAQfsARw0BQQAhDiAEIQwDQCAKQQFqIAwgAyAEEAIhDCAMRQ0CQQEgDCADa0EGdnQhDSAOIA1x' +
    'DQIgDiANciEOIApBAWogDCgCIGohDyAMKAIkIREgEUUEQCAPLQAAQSJHDQMgD0EBaiEPIA8QBSEQIBAgD00NAyAQQQFq' +
    'IQoFIBFBAkYgDygCAEHu6rHjBkZxBEAgDyEQIA9BBGohCgUgEUEDRgR/IA8QBwUgDxAGCyEQIBBFDQQgECEKCwsgDCgC' +
    'KCALQQJ0aiESIAYgEmogDzYCACAHIBJqIBA2AgAgCi0AAEEsRg0ACyAKLQAAQf0ARw0BIA4gBXEgBUcNASAKQQFqIRAg' +
    'ECAQLQAAQQ1GaiEKIAogAU8NASAKLQAAQQpHDQEgDiADIAQgBiALQQJ0aiAHIAtBAnRqEAQgCCALQQJ0aiAANgIAIAkg' +
    'C0ECdGogEDYCACALQQFqIQsgCkEBaiEADAALCyALJAAgAAtMAgF7AX8gAP0ABAAhBCABKAIsIQUgBSAEEAMEQCAFDwsg' +
    'AiEFA0AgBSAEEAMEQCABIAU2AiwgBQ8LIAVBwABqIQUgBSADSQ0AC0EACxYAIAEgAP0ABBD9TiAA/QAEAP0j/WMLQQEB' +
    'fwNAIABBAXFFBEAgASgCKCEFIAMgBWpBADYCACAEIAVqQQA2AgALIABBAXYhACABQcAAaiEBIAEgAkkNAAsLVgIBewF/' +
    'A0AgAP0ABAAhASABQSL9D/0jIAFBIP0P/SYgAUHcAP0P/SP9UP1Q/WQhAiACRQRAIABBEGohAAwBCwsgACACaGohACAA' +
    'QQAgAC0AAEEiRhsLRwECfyAAIQECQANAIAEtAABBMGtBCUsNASABQQFqIQEMAAsLIAEgAGshAkEAIAEgAkEBa0EOSyAC' +
    'QQFLIAAtAABBMEZxchsLQwEBfyAALQAAQdsARwRAQQAPCwNAIABBAWohACAALQAAIQEgAUEKRiABQdwARnIEQEEADwsg' +
    'AUHdAEcNAAsgAEEBags=',
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
  const { find, lines } = new WebAssembly.Instance(compiled, { batch: { memory } }).exports;
  if (typeof find !== 'function' || typeof lines !== 'function') {
    throw new TypeError('json-tokens.wat exports find and lines.');
  }
  return { find: (...given) => find(...given), lines: () => lines() };
}

import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `row-order.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const rowOrderBytes = Buffer.from(
  'AGFzbQEAAAABNQhgBX9/f39/AGADf39/AX9gAX8Bf2ACf38AYAN+fn8Bf2ADf39/AGACf38BfmAFf39/fn8AAiACBHJv' +
    'd3MGbWVtb3J5AgABBW5hbWVzBm1lbW9yeQIAAQMLCgABAgMBBAUBBgcGBgF+AUIACwcbAgxvcmRlckJ5R3JvdXAAAAhz' +
    'b3J0Um93cwAECqIGCmcBAX8gBEEAIAJBAnT8CwECQANAIAUgAE8NASABIAUgBBABEAIaIAVBAWohBQwACwsgBCACEANB' +
    'ACEFAkADQCAFIABPDQEgAyABIAUgBBABEAJBAnRqIAU2QgEAIAVBAWohBQwACwsLFAAgAiAAIAFBAnRqKEIBAEECdGoL' +
    'GQEBfyAAKEIBACEBIAAgAUEBajZCAQAgAQs7AQN/IAAgAUECdGohAgJAA0AgACACTw0BIAAoQgEAIQQgACADNkIBACAD' +
    'IARqIQMgAEEEaiEADAALCwv/AQUDfwF+An8BfgF/IAIhAyADIAFBA3RqIQQgBCABQQN0aiEKIAogAUECdGohBSAAIAEg' +
    'AxAGIAFnQSBqrSEGIAVBAEEBQcAAIAana3RBAnT8CwECQANAIAcgAU8NASADIAdBA3RqKUMBACAGIAUQBRACGiAHQQFq' +
    'IQcMAAsLIAVBAUHAACAGp2t0EANBACEHAkADQCAHIAFPDQEgAyAHQQN0ailDAQAhCSAJIAYgBRAFEAIhCCAEIAhBA3Rq' +
    'IAk3QwEAIAogCEECdGogACAHQQJ0aihCAQA2QgEAIAdBAWohBwwACwsgBCAKIAEQByEIIAAgCiABQQJ0/AoBASAICw4A' +
    'IAIgACABiKdBAnRqC00CAn8BfgJAA0AgAyABTw0BIAAgA0ECdGooQgEAQcgAbCEEIAIgA0EDdGogBCkDADdDAQAgBSAE' +
    'KQNAhSEFIANBAWohAwwACwsgBSQAC8ABAwJ/An4DfyACQQN0IQhBASEJA0AgA0EBaiEDIAMgAk8EQCAJDwsgCEEASARA' +
    'QQAPCyAAIAMQCCEFIAAgA0EBaxAIIQYgBiAFVA0AIAEgA0ECdGooQgEAIQcgAyEEAkADQCAGIAVYDQEgACABIAQgBiAB' +
    'IARBAnRqQQRrKEIBABAJIAhBAWshCCAEQQFrIQQgBEUNASAAIARBAWsQCCEGDAALCyAGIAVRBEBBACEJCyAAIAEgBCAF' +
    'IAcQCQwACwALDgAgACABQQN0ailDAQALHgAgACACQQN0aiADN0MBACABIAJBAnRqIAQ2QgEACw==',
  'base64',
);

/** What the module gives: see `row-order.wat`. Places are byte offsets into the memory of the names. */
export interface RowOrder {
  orderByGroup(length: number, group: number, groups: number, order: number, ends: number): void;
  sortRows(order: number, count: number, scratch: number): number;
}

const compiled = new WebAssembly.Module(rowOrderBytes);

/** Over the memories of an event table and of the names in it. */
export function rowOrderIn(rows: WebAssembly.Memory, names: WebAssembly.Memory): RowOrder {
  const imports = { rows: { memory: rows }, names: { memory: names } };
  return functionsOf(compiled, imports, ['orderByGroup', 'sortRows']);
}

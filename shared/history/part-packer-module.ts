import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `part-packer.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const partPackerBytes = Buffer.from(
  'AGFzbQEAAAABIwVgBn9/f39/fwF/YAJ/fwF8YAN/f3wBf2ABfwF/YAJ/fwF/AiACBHJvd3MGbWVtb3J5AgABBW5hbWVz' +
    'Bm1lbW9yeQIAAQMGBQABAgMEBhADfwFBAAt/AUEAC38BQQALBwgBBHBhY2sAAAqlBQWTAQIDfwF8IAMkACAFJAFBACQC' +
    'IAAgAUECdGohBiAAIAYQASEJIAJBAjpAAQAgAiABO0EBASACIAk5QwEFIAJBDWohCCAAIQcCQANAIAcgBk8NASAHKEIB' +
    'AEHIAGwgCCAJEAJFBEAgCCAEEAQaQX8PCyAIQThqIQggB0EEaiEHDAALCyACIwI7QQEDIAggBBAEIAJrC0YBAXwgACAB' +
    'TwRARAAAAAAAAAAADwtEAAAAAAAA8H8hAgNAIAIgAChCAQBByABsKwMIpCECIABBBGohACAAIAFJDQALIAIL9QEBA3wg' +
    'ACsDCCACoSEDIAArAxAhBCAAKwMYIQUgA0QAAAAAAADwQWMgBUQAAAAAAADwP2YgBUQAAAAAAADwQmNxcSAERAAAAAAA' +
    'AAAAZiAERAAAAAAAAEBDY3EgBJwgBGFxcUUEQEEADwsgASAAKQMAN0MBACABIAP8AzZCAQggASAE/Ac3QwEMIAEgACkD' +
    'IDdDARQgASAF/Ac3QwEcIAEgACgCRDZCASIgASAAKAIwEAM7QQEmIAEgACgCNBADO0EBKCABIAAoAjgQAztBASogASAA' +
    'KAI8EAM7QQEsIAEgACgCQDtBAS4gASAAKQMoN0MBMEEBC0gBAn8gAEUEQEEADwsjACAAQQN0aiEBIAEvQQEGIQIgAkUE' +
    'QCMBIwJBAnRqIAE2QgEAIwJBAWokAiMCIQIgASACO0EBBgsgAguGAQEEfwJAA0AgAiMCTw0BIwEgAkECdGooQgEAIQMg' +
    'A0EAO0EBBiAAIAMvQQEEO0EBACAAQQJqIQAgACADL0EBBGohBSABIAMoQgEAaiEEA0AgACAFSQRAIAAgBClDAQA3QwEA' +
    'IABBCGohACAEQQhqIQQMAQsLIAUhACACQQFqIQIMAAsLIAAL',
  'base64',
);

/**
 * Packs `count` rows of an event table; answers how many bytes there are, -1 where a row cannot be
 * packed. Places are byte offsets into the memory of the names: see `part-packer.wat`.
 */
export type PackRows = (
  order: number,
  count: number,
  target: number,
  entries: number,
  bytes: number,
  ids: number,
) => number;

const compiled = new WebAssembly.Module(partPackerBytes);

/** Over the memories of an event table and of the names in it. */
export function packRowsIn(rows: WebAssembly.Memory, names: WebAssembly.Memory): PackRows {
  const imports = { rows: { memory: rows }, names: { memory: names } };
  return functionsOf<{ pack: PackRows }>(compiled, imports, ['pack']).pack;
}

import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `xxh64.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const xxh64Bytes = Buffer.from(
  'AGFzbQEAAAABIARgCH9/f39+fn9/AGACfn4BfmADf39+AX5gA35/fwF+AhEBBWJhdGNoBm1lbW9yeQIAAQMGBQABAQID' +
    'BkQFfgBCh5Wvr5i23puefwt+AELP1tO+0ser2UILfgBC+fPd8Zn2masWC34AQuPcypX8zvL1hX8LfgBCxc/ZsvHluuon' +
    'CwcMAQhoYXNoRWFjaAAACvMDBV0CAn8BfgJAA0AgCCADTw0BIAhBAnQhCSAAIAlqKAIAIAEgCWooAgAgBSAEIAIgCGot' +
    'AAAbEAMhCiAGIAlqIAqnNgIAIAcgCWogCkIgiKc2AgAgCEEBaiEIDAALCwsQACAAIAEjAX58Qh+JIwB+CxEAIABCACAB' +
    'EAGFIwB+IwN8C7wBAQZ+IAEgAGutIQggCEIgWgRAIAIjACMBfHwhBCACIwF8IQUgAiEGIAIjAH0hBwNAIAQgACkDABAB' +
    'IQQgBSAAKQMIEAEhBSAGIAApAxAQASEGIAcgACkDGBABIQcgAEEgaiEAIABBIGogAU0NAAsgBEIBiSAFQgeJfCAGQgyJ' +
    'IAdCEol8fCEDIAMgBBACIQMgAyAFEAIhAyADIAYQAiEDIAMgBxACIQMFIAIjBHwhAwsgAyAIfCAAIAEQBAuxAQACQANA' +
    'IAFBCGogAksNASAAQgAgASkDABABhSEAIABCG4kjAH4jA3whACABQQhqIQEMAAsLIAFBBGogAk0EQCAAIAE1AgAjAH6F' +
    'IQAgAEIXiSMBfiMCfCEAIAFBBGohAQsCQANAIAEgAk8NASAAIAExAAAjBH6FIQAgAEILiSMAfiEAIAFBAWohAQwACwsg' +
    'ACAAQiGIhSMBfiEAIAAgAEIdiIUjAn4hACAAIABCIIiFCw==',
  'base64',
);

/** Hashes many stretches of a memory: see `xxh64.wat`. Places are byte offsets into it. */
export type HashEach = (
  from: number,
  until: number,
  kinds: number,
  count: number,
  seed0: bigint,
  seed1: bigint,
  low: number,
  high: number,
) => void;

const compiled = new WebAssembly.Module(xxh64Bytes);

/** Over the given memory. */
export function hashEachIn(memory: WebAssembly.Memory): HashEach {
  const imports = { batch: { memory } };
  return functionsOf<{ hashEach: HashEach }>(compiled, imports, ['hashEach']).hashEach;
}

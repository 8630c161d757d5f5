/** The bytes of `number-names.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const numberNamesBytes = Buffer.from(
  'AGFzbQEAAAABJgRgCX9/f39/f39/fwF/YAV/f39/fwF/YAN/f38Bf2AEf39/fwF/AiECBWJhdGNoBm1lbW9yeQIAAQVu' +
    'YW1lcwZtZW1vcnkCAAEDBQQAAQIDBw8BC251bWJlcktub3duAAAKwgMEagEEfwJAA0AgACABTw0BIABBAnQhCSACIAlq' +
    'KAIAIQogAyAJaigCACAKayELIAsEQCAKIAsgBSAGIAcQASEMIAxBAEwNAgUgCCEMIAxBAEgNAgsgBCAJaiAMNgIAIABB' +
    'AWohAAwACwsgAAviAQEIfyABQYAISwRAQQAPCyAAKAIAIQUgAUEESQRAQQQgAWtBA3QhCCAFIAh0IAh2IQUFIAAgAWpB' +
    'BGsoAgAhBiABQQhLBEAgACABQQF2akECaygCACEHCwsgBSAGIAEgBxADIAN2IQkDQCACIAlBBHRqIQogCihCAQAhDCAM' +
    'RQRAQQAPCyAMQf8PcSABRiAKKEIBCCAFRiAKKEIBDCAGRnFxBEAgBCAMQQt2QQN0aiAAIAFBBGsQAgRAIAooQgEEDwsL' +
    'IAlBAWpBfyADdnEhCSALQQFqIQsgC0GAAkkNAAtBAAs4AQF/QQQhAwJAA0AgAyACTg0BIAAgA2ooQgEAIAEgA2ooAgBH' +
    'BEBBAA8LIANBBGohAwwACwtBAQs4AQF/IAAgA3NBsfPd8XlsIAJqIQQgBCAEQQ92cyABakHrlK+veGwhBCAEIARBDXZz' +
    'QbXcypV8bAs=',
  'base64',
);

/**
 * Numbers the rows from `row` on whose contents have a number already; answers the row at which it
 * stopped. Places are byte offsets: see `number-names.wat`.
 */
export type NumberKnown = (
  row: number,
  rows: number,
  froms: number,
  untils: number,
  target: number,
  slots: number,
  shift: number,
  bytes: number,
  blank: number,
) => number;

const compiled = new WebAssembly.Module(numberNamesBytes);

/** Over the fields of one batch and the tables of its names. */
export function numberKnownIn(batch: WebAssembly.Memory, names: WebAssembly.Memory): NumberKnown {
  const imports = { batch: { memory: batch }, names: { memory: names } };
  const { numberKnown } = new WebAssembly.Instance(compiled, imports).exports;
  if (typeof numberKnown !== 'function') {
    throw new TypeError('number-names.wat exports numberKnown.');
  }
  return (...given) => numberKnown(...given);
}

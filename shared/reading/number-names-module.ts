/** The bytes of `number-names.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const numberNamesBytes = Buffer.from(
  'AGFzbQEAAAABPghgCX9/f39/f39/fwF/YAV/f39/fwF/YAV/f39/fwBgBH9/f38AYAJ/fwF7YAF/AXtgA39/fwF/YAJ7' +
    'fwF/AiECBWJhdGNoBm1lbW9yeQIAAQVuYW1lcwZtZW1vcnkCAAEDCQgAAQIDBAUGBwcmBAtudW1iZXJLbm93bgAABnNs' +
    'b3RPZgABBGZpbGwAAgRtb3ZlAAMK1QQIeQEEfwJAA0AgACABTw0BIABBAnQhCSACIAlqKAIAIQogAyAJaigCACAKayEL' +
    'IAsEQCAKIAsgBSAGIAcQASEMIAxBAEgNAiAMKEIBFCEMIAxBAEwNAgUgCCEMIAxBAEgNAgsgBCAJaiAMNgIAIABBAWoh' +
    'AAwACwsgAAuGAQIBewR/IAAgARAEIQUgBSABEAcgA3YhBgNAIAIgBkEYbGohByAHKEIBECEJIAlFBEAgBw8LIAlB/w9x' +
    'IAFGIAUgB/0ARAEA/SP9Y3EEQCAEIAlBC3ZBA3RqIAAgARAGBEAgBw8LCyAGQQFqQX8gA3ZxIQYgCEEBaiEIIAhBgAJJ' +
    'DQALQX8LHwAgACABIAIQBP0LRAEAIAAgAzZCARAgACAENkIBFAtyAQN/A0AgAChCARAhBCAEBEAgAP0ARAEAIARB/w9x' +
    'EAcgA3YhBQNAIAIgBUEYbGohBiAFQQFqQX8gA3ZxIQUgBihCARANAAsgBiAA/QBEAQD9C0QBACAGIAApQwEQN0MBEAsg' +
    'AEEYaiEAIAAgAUkNAAsLDgAgAP0ABAAgARAF/U4LIgD9DAABAgMEBQYHCAkKCwwNDg8gAEEQIABBEEkb/Q/9JgtAAQF/' +
    'AkADQCADQRBqIQMgAyACTw0BIAAgA2r9AEQBACABIANq/QAEAP1RIAIgA2sQBf1O/VNFDQBBAA8LC0EBC0sBAX4gAP0d' +
    'ACAA/R0BQpX4qfqXt96bnn9+hSABrXwhAiACQs2Z1ur++uuof34hAiACIAJCIYiFQtPYl9Thv67nRH4hAiACQiCIpws=',
  'base64',
);

/** What the module gives: see `number-names.wat`. Places are byte offsets into the memories. */
export interface NameSlots {
  numberKnown(
    row: number,
    rows: number,
    froms: number,
    untils: number,
    target: number,
    slots: number,
    shift: number,
    bytes: number,
    blank: number,
  ): number;
  slotOf(begin: number, length: number, slots: number, shift: number, bytes: number): number;
  fill(place: number, begin: number, length: number, content: number, number: number): void;
  move(place: number, end: number, slots: number, shift: number): void;
}

const compiled = new WebAssembly.Module(numberNamesBytes);

/** Over the fields of one batch and the tables of its names. */
export function nameSlotsIn(batch: WebAssembly.Memory, names: WebAssembly.Memory): NameSlots {
  const imports = { batch: { memory: batch }, names: { memory: names } };
  const { numberKnown, slotOf, fill, move } = new WebAssembly.Instance(compiled, imports).exports;
  if (
    typeof numberKnown !== 'function' ||
    typeof slotOf !== 'function' ||
    typeof fill !== 'function' ||
    typeof move !== 'function'
  ) {
    throw new TypeError('number-names.wat exports numberKnown, slotOf, fill and move.');
  }
  return {
    numberKnown: (...given) => numberKnown(...given),
    slotOf: (...given) => slotOf(...given),
    fill: (...given) => fill(...given),
    move: (...given) => move(...given),
  };
}

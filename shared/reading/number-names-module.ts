import { functionsOf } from '../wasm-functions.ts';

/** The bytes of `number-names.wat`, compiled; `test/compiled.test.ts` compares the two. */
export const numberNamesBytes = Buffer.from(
  'AGFzbQEAAAABXwxgBn9/f39/fwBgCX9/f39/f39/fwF/YAV/f39/fwF/YAZ7f39/f38Bf2AEe39/fwF/YAV/f39/fwBg' +
    'BH9/f38AYAN/f3sBe2ACf3sBe2AAAXtgA39/fwF/YAJ7fwF/AiECBWJhdGNoBm1lbW9yeQIAAQVuYW1lcwZtZW1vcnkC' +
    'AAEDDQwAAQIDBAUGBwgJCgsGBgF/AUEACwcuBQV0b3VjaAAAC251bWJlcktub3duAAEGc2xvdE9mAAIEZmlsbAAFBG1v' +
    'dmUABgqSBgyGAQIFfwF7EAkhCyAAQQJ0IQcDQCABIAZqKAIAIQggAiAGaigCACAIayEJIAMgBmogCCAJIAsQByAJIAQg' +
    'BRAENgIAIAZBBGohBiAGIAdJDQALQQAhBgNAIAMgBmooAgAhCCAKIAgoQgEAIAgoQgEUc3MhCiAGQQRqIQYgBiAHSQ0A' +
    'CyAKJAALiwECBH8CexAJIQ4CQANAIAAgAU8NASAAQQJ0IQkgAiAJaigCACEKIAMgCWooAgAgCmshCyALBEAgCiALIA4Q' +
    'ByENIA0gCiALIAUgBiAHEAMhDCAMQQBIDQIgDChCARQhDCAMQQBMDQIFIAghDCAMQQBIDQILIAQgCWogDDYCACAAQQFq' +
    'IQAMAAsLIAALFgAgACABEAkQByAAIAEgAiADIAQQAwuTAQEDfyAAIAIgAyAEEAQhBgNAIAYoQgEQIQggCEUEQCAGDwsC' +
    'QCAIQf8PcSACRw0AIAAgBv0ARAEA/VH9Uw0AIAJBEE0EQCAGDwsgBSAIQQt2QQN0aiABIAIQCgRAIAYPCwsgBkEYaiEG' +
    'IAYgA2tBfyAEdkEBakEYbEYEQCADIQYLIAdBAWohByAHQYACSQ0AC0F/CxEAIAIgACABEAsgA3ZBGGxqCyEAIAAgASAC' +
    'EAkQB/0LRAEAIAAgAzZCARAgACAENkIBFAtyAQN/A0AgAChCARAhBCAEBEAgAP0ARAEAIARB/w9xEAsgA3YhBQNAIAIg' +
    'BUEYbGohBiAFQQFqQX8gA3ZxIQUgBihCARANAAsgBiAA/QBEAQD9C0QBACAGIAApQwEQN0MBEAsgAEEYaiEAIAAgAUkN' +
    'AAsLEAAgAP0ABAAgASACEAj9TgsSACAAQRAgAEEQSRv9DyAB/ScLFAD9DAABAgMEBQYHCAkKCwwNDg8LQgEBfwJAA0Ag' +
    'A0EQaiEDIAMgAk8NASAAIANq/QBEAQAgASADav0ABAD9USACIANrEAkQCP1O/VNFDQBBAA8LC0EBCywAIAD9HQAgAa18' +
    'QpX4qfqXt96bnn9+IAD9HQFCz9bTvtLHq9lCfnxCIIinCw==',
  'base64',
);

/** What the module gives: see `number-names.wat`. Places are byte offsets into the memories. */
export interface NameSlots {
  touch(
    rows: number,
    froms: number,
    untils: number,
    target: number,
    slots: number,
    shift: number,
  ): void;
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
  return functionsOf(compiled, imports, ['touch', 'numberKnown', 'slotOf', 'fill', 'move']);
}

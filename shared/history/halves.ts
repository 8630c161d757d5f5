/** The upper 32 bits of a 64-bit number, without making another big integer. */
export function highHalf(value: bigint): number {
  whole[0] = value;
  return parts[1 - lowPlace] ?? 0;
}

/** The lower 32 bits of a 64-bit number. */
export function lowHalf(value: bigint): number {
  whole[0] = value;
  return parts[lowPlace] ?? 0;
}

/** The 64-bit number of two halves. */
export function joinedHalves(high: number, low: number): bigint {
  parts[1 - lowPlace] = high;
  parts[lowPlace] = low;
  return whole[0] ?? 0n;
}

const whole = new BigUint64Array(1);
const parts = new Uint32Array(whole.buffer);
const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const lowPlace = littleEndian ? 0 : 1;

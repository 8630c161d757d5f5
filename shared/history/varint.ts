import { packingPromise } from './packing-layout.ts';

/** Appends a whole number from 0 to 2⁵³ − 1, seven bits a byte, the lowest first (LEB128). */
export function writeVarint(bytes: number[], value: number): void {
  packingPromise(Number.isSafeInteger(value) && value >= 0, `${value} is not a count`);
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

/** Reads bytes one after another. Throws `BrokenPromiseError` where they end too early. */
export interface ByteReader {
  byte(): number;
  varint(): number;
  /** A number of 64 bits, the highest byte first. */
  number64(): bigint;
  /** Nothing may be left. */
  end(): void;
}

/** Reads from the first byte on. */
export function readBytes(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 0;
  function byte(): number {
    const value = bytes[place];
    packingPromise(value !== undefined, `it ends after ${bytes.length} bytes`);
    place += 1;
    return value;
  }
  return {
    byte,
    varint() {
      let value = 0;
      let factor = 1;
      for (;;) {
        const next = byte();
        value += (next % 128) * factor;
        packingPromise(Number.isSafeInteger(value), 'a number is too large');
        if (next < 128) return value;
        factor *= 128;
      }
    },
    number64() {
      packingPromise(place + 8 <= bytes.length, `it ends after ${bytes.length} bytes`);
      place += 8;
      return view.getBigUint64(place - 8);
    },
    end() {
      packingPromise(place === bytes.length, `${bytes.length - place} bytes are left over`);
    },
  };
}

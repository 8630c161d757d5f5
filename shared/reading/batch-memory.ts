/** The memory of one batch, out of which its columns are taken; JavaScript and WebAssembly share it. */
export interface BatchMemory {
  readonly memory: WebAssembly.Memory;
  /** Each of these gives a column of so many zeros, for good. */
  bytes(count: number): Uint8Array<ArrayBuffer>;
  ints(count: number): Int32Array<ArrayBuffer>;
  words(count: number): Uint32Array<ArrayBuffer>;
  doubles(count: number): Float64Array<ArrayBuffer>;
}

const pages = 10;
/** A column begins in a cache line of its own. */
const columnBytes = 64;

/** 640 KB. It does not grow: the columns would be lost. */
export function createBatchMemory(): BatchMemory {
  const memory = new WebAssembly.Memory({ initial: pages });
  const { buffer } = memory;
  let used = 0;

  function take(bytes: number): number {
    const at = used;
    used += Math.ceil(bytes / columnBytes) * columnBytes + columnBytes;
    if (used > buffer.byteLength) throw new RangeError('The memory of a batch is used up.');
    return at;
  }
  return {
    memory,
    bytes: (count) => new Uint8Array(buffer, take(count), count),
    ints: (count) => new Int32Array(buffer, take(4 * count), count),
    words: (count) => new Uint32Array(buffer, take(4 * count), count),
    doubles: (count) => new Float64Array(buffer, take(8 * count), count),
  };
}

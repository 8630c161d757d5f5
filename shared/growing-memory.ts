/** A memory that JavaScript and WebAssembly share, out of which tables take the room they need. */
export interface GrowingMemory {
  readonly memory: WebAssembly.Memory;
  /** All of it; others whenever room was taken. */
  words: Int32Array;
  view: DataView;
  bytes: Uint8Array;
  /** Gives room of so many bytes, a multiple of 8: where it begins. All of it is zero. */
  take(size: number): number;
  /** Takes room back. */
  give(at: number, size: number): void;
}

const pageBytes = 65_536;
const pagesAtFirst = 4;

/** An empty memory. */
export function createGrowingMemory(): GrowingMemory {
  const memory = new WebAssembly.Memory({ initial: pagesAtFirst });
  const free = new Map<number, number[]>();
  let used = 0;

  function fresh(size: number): number {
    const at = used;
    used += size;
    const missing = used - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / pageBytes));
      look();
    }
    return at;
  }
  function look(): void {
    room.words = new Int32Array(memory.buffer);
    room.view = new DataView(memory.buffer);
    room.bytes = new Uint8Array(memory.buffer);
  }
  const room: GrowingMemory = {
    memory,
    words: new Int32Array(memory.buffer),
    view: new DataView(memory.buffer),
    bytes: new Uint8Array(memory.buffer),
    take(size) {
      const at = free.get(size)?.pop();
      if (at === undefined) return fresh(size);
      room.bytes.fill(0, at, at + size);
      return at;
    },
    give(at, size) {
      free.set(size, [...(free.get(size) ?? []), at]);
    },
  };
  return room;
}

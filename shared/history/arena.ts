/** Gives room of so many bytes, which hold whatever stood there before. */
export type Allocate = (bytes: number) => Uint8Array;

/** Room out of blocks of a megabyte. */
export interface Arena {
  readonly allocate: Allocate;
  /** Takes back all room that was given. */
  reset(): void;
}

const blockBytes = 1_048_576;
/** Blocks that are kept when all room is taken back: more were held back before, and are not again. */
const blocksKept = 32;

/**
 * No blocks yet. A file makes tens of thousands of contributions of a kilobyte or two; with memory of
 * its own for each, what is freed never goes back to the system and the process grows by a third.
 * What is larger than a block gets memory of its own.
 */
export function createArena(): Arena {
  const blocks: Uint8Array[] = [];
  let block = 0;
  let used = 0;

  function blockFor(bytes: number): Uint8Array {
    if (used + bytes > blockBytes) {
      block += 1;
      used = 0;
    }
    const found = blocks[block] ?? new Uint8Array(blockBytes);
    blocks[block] = found;
    return found;
  }
  return {
    allocate(bytes) {
      if (bytes > blockBytes) return new Uint8Array(bytes);
      const room = blockFor(bytes).subarray(used, used + bytes);
      used += bytes;
      return room;
    },
    reset() {
      blocks.length = Math.min(blocks.length, blocksKept);
      block = 0;
      used = 0;
    },
  };
}

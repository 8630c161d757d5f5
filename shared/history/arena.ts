/** Gives room of so many bytes, all zero. */
export type Allocate = (bytes: number) => Uint8Array;

const blockBytes = 1_048_576;

/**
 * Gives room out of blocks of a megabyte. A file makes tens of thousands of contributions of a
 * kilobyte or two; with memory of its own for each, what is freed never goes back to the system
 * and the process grows by a third.
 */
export function createArena(): Allocate {
  let block = new Uint8Array(0);
  let used = 0;
  return (bytes) => {
    if (bytes > block.length - used) {
      block = new Uint8Array(Math.max(blockBytes, bytes));
      used = 0;
    }
    const room = block.subarray(used, used + bytes);
    used += bytes;
    return room;
  };
}

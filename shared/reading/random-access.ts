import type { LogFile, RandomAccess } from '../ports.ts';

/** How a file can be read from anywhere: as its home does, or by reading up to the place. */
export function randomAccessTo(file: LogFile): RandomAccess {
  return file.randomAccess ?? bySkipping(file);
}

function bySkipping(file: LogFile): RandomAccess {
  return {
    async size() {
      let bytes = 0;
      for await (const chunk of file.open()) bytes += chunk.length;
      return bytes;
    },
    async *open(from, until) {
      let at = 0;
      for await (const chunk of file.open()) {
        const piece = chunk.subarray(Math.max(0, from - at), Math.max(0, until - at));
        if (piece.length > 0) yield piece;
        at += chunk.length;
        if (at >= until) return;
      }
    },
  };
}

/** The bytes of one range as a whole; fewer where the file ends before. */
export async function bytesAt(
  access: RandomAccess,
  from: number,
  until: number,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of access.open(from, until)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

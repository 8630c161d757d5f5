import { limits } from '../limits.ts';

const newline = 0x0a;
const pieceBytes = 262_144;

/** Whole lines (each with its line end, but for the file's last), or one line that is too long. */
export type LineBlock =
  | { readonly kind: 'lines'; readonly bytes: Buffer }
  /** `head` is the line's start. */
  | { readonly kind: 'overlong'; readonly head: Buffer };

/**
 * Cuts a byte stream into blocks of whole lines, in memory that is bounded by
 * `limits.lineBytesMax` however long a line is. A newline byte is never part of a longer character
 * in UTF-8 or CP932, so cutting before decoding is safe. How the stream is cut into chunks does not
 * change which lines are too long.
 */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBlock> {
  const pending = pendingLine();
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let at = 0; at < bytes.length; ) {
      const end = endOfPiece(bytes, at);
      yield* pending.cut(bytes.subarray(at, end));
      at = end;
    }
  }
  yield* pending.rest();
}

/** Whole lines where there are any: what is cut out of a line must be kept, and comes by itself. */
function endOfPiece(bytes: Buffer, from: number): number {
  const end = from + pieceBytes;
  if (end >= bytes.length) return bytes.length;
  const whole = bytes.lastIndexOf(newline, end - 1) + 1;
  return whole > from ? whole : end;
}

function pendingLine() {
  let parts: Buffer[] = [];
  /** Of the pending line so far, with what is not kept because the line is too long already. */
  let length = 0;

  function keep(bytes: Buffer): void {
    const room = limits.lineBytesMax - length;
    // A copy, because the stream may use its buffer again.
    if (room > 0) parts.push(Buffer.from(bytes.subarray(0, room)));
    length += bytes.length;
  }
  function take(more: Buffer): Buffer {
    const bytes = parts.length === 0 ? more : Buffer.concat([...parts, more]);
    parts = [];
    length = 0;
    return bytes;
  }
  function overlong(more: Buffer): LineBlock {
    return { kind: 'overlong', head: take(more).subarray(0, limits.rejectedRawCharactersMax) };
  }

  return {
    *cut(bytes: Buffer): Generator<LineBlock> {
      const first = bytes.indexOf(newline);
      if (first < 0) {
        keep(bytes);
        return;
      }
      let from = 0;
      if (length + first > limits.lineBytesMax) {
        yield overlong(bytes.subarray(0, first));
        from = first + 1;
      }
      // What is pending comes by itself: to join it with the rest would copy all of that.
      else if (parts.length > 0) {
        from = first + 1;
        yield { kind: 'lines', bytes: take(bytes.subarray(0, from)) };
      }
      const last = bytes.lastIndexOf(newline) + 1;
      if (last > from) yield { kind: 'lines', bytes: bytes.subarray(from, last) };
      if (last < bytes.length) keep(bytes.subarray(last));
    },
    *rest(): Generator<LineBlock> {
      if (length > limits.lineBytesMax) yield overlong(Buffer.alloc(0));
      else if (length > 0) yield { kind: 'lines', bytes: take(Buffer.alloc(0)) };
    },
  };
}

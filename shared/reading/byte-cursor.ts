/** Reads little-endian numbers and text one after another out of bytes. */
export interface ByteCursor {
  /** Where the next byte stands. */
  at: number;
  /** The next byte, which stays the next one; undefined: there is none. */
  peek(): number | undefined;
  u8(): number;
  u16(): number;
  u32(): number;
  /** UTF-16 of so many code units. */
  text(units: number): string;
  skip(bytes: number): void;
}

/**
 * A cursor over `bytes` from `at` up to `end`. Every step past the end throws a RangeError, as the
 * readers of Buffer do; whoever reads a damaged record catches that.
 */
export function byteCursor(bytes: Buffer, at: number, end = bytes.length): ByteCursor {
  const cursor: ByteCursor = {
    at,
    peek: () => (cursor.at < end ? bytes[cursor.at] : undefined),
    u8: () => bytes.readUInt8(taken(1)),
    u16: () => bytes.readUInt16LE(taken(2)),
    u32: () => bytes.readUInt32LE(taken(4)),
    text(units) {
      const start = taken(units * 2);
      return bytes.toString('utf16le', start, cursor.at);
    },
    skip: (count) => void taken(count),
  };
  function taken(count: number): number {
    const start = cursor.at;
    if (start + count > end) throw new RangeError('past the end');
    cursor.at = start + count;
    return start;
  }
  return cursor;
}

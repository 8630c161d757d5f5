/** UTF-16 in either order of its bytes. */
export type Utf16 = 'utf-16le' | 'utf-16be';

const pieceBytes = 262_144;

/** No UTF-8 text holds this byte (RFC 3629, section 1). */
const neverInUtf8 = Buffer.from([0xff]);

/**
 * A stream of UTF-16 as UTF-8, so that all behind it knows one kind of line end. What is not valid
 * stays so, in its place: half of a surrogate pair becomes the three bytes that its number would
 * take (which strict UTF-8 refuses), a single byte at the end becomes 0xFF.
 */
export async function* utf8OfUtf16(
  chunks: AsyncIterable<Uint8Array>,
  encoding: Utf16,
): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      const all = Buffer.concat([rest, chunk.subarray(at, at + pieceBytes)]);
      const end = endOfWholeCharacters(all, encoding);
      rest = all.subarray(end);
      if (end > 0) yield utf8Of(all.subarray(0, end), encoding);
    }
  }
  const units = rest.length - (rest.length % 2);
  if (units > 0) yield utf8Of(rest.subarray(0, units), encoding);
  if (units < rest.length) yield neverInUtf8;
}

/** Before the first half of a pair, or of a unit, whose other half is yet to come. */
function endOfWholeCharacters(bytes: Buffer, encoding: Utf16): number {
  const end = bytes.length - (bytes.length % 2);
  if (end === 0) return 0;
  const last = bytes[encoding === 'utf-16le' ? end - 1 : end - 2] ?? 0;
  const isFirstHalf = last >= 0xd8 && last <= 0xdb;
  return isFirstHalf ? end - 2 : end;
}

/** Of whole units, in memory that is ours to change. */
function utf8Of(bytes: Buffer, encoding: Utf16): Buffer {
  if (encoding === 'utf-16be') bytes.swap16();
  const text = bytes.toString('utf16le');
  if (text.isWellFormed()) return Buffer.from(text);
  return Buffer.concat(
    text
      .split(/(\p{Surrogate})/u)
      .map((part) => (part.isWellFormed() ? Buffer.from(part) : halfOfPair(part))),
  );
}

/** Three bytes as UTF-8 would write a number of that size. */
function halfOfPair(half: string): Buffer {
  const unit = half.charCodeAt(0);
  return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
}

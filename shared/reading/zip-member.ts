import { crc32 } from 'node:zlib';
import type { Entry } from 'yauzl';
import { UnreadableFileError } from '../errors.ts';
import { say, type Text } from '../language.ts';
import { limits } from '../limits.ts';
import type { LogFile } from '../ports.ts';
import { refusedFile } from './refused-file.ts';
import { growsTooFar, unpacked } from './uncompress.ts';
import type { ZipDirectory } from './zip-directory.ts';

/** General purpose bits 0 and 6 (APPNOTE 4.4.4). */
const encryptedFlags = 0x41;
/** Compression methods (APPNOTE 4.4.5). */
const stored = 0;
const deflated = 8;
const localHeaderBytes = 30;

/**
 * A member of an archive as a log file of its own. Opening it throws UnreadableFileError where it is
 * encrypted, packed by a method that is not read, larger than honest packing makes it, damaged (by
 * its size or checksum), or refused by the caller.
 */
export function zipMember(
  directory: ZipDirectory,
  entry: Entry,
  name: string,
  refused: Text | null,
): LogFile {
  const packed = { bytes: entry.compressedSize, open: () => asItStands(directory, entry) };
  const refusal = refused ?? refusalOf(entry, name);
  if (refusal !== null) return refusedFile(name, refusal, packed);
  return { name, packed, open: () => content(directory, entry, name) };
}

function refusalOf(entry: Entry, name: string): Text | null {
  const { compressionMethod, compressedSize, uncompressedSize, generalPurposeBitFlag } = entry;
  if ((generalPurposeBitFlag & encryptedFlags) !== 0) {
    return say((c) => c.reading.memberEncrypted(name));
  }
  if (compressionMethod !== stored && compressionMethod !== deflated) {
    return say((c) => c.reading.memberMethod(name, compressionMethod));
  }
  if (growsTooFar(uncompressedSize, compressedSize)) {
    return say((c) => c.reading.expandsTooFar(name, limits.expansionRatioMax));
  }
  return null;
}

/** Unpacked, and held to the size and the CRC-32 that the directory gives (APPNOTE 4.4.7, 4.4.9). */
async function* content(
  directory: ZipDirectory,
  entry: Entry,
  name: string,
): AsyncGenerator<Uint8Array> {
  const from = await directory.dataStart(entry, name);
  const bytes = rangeOf(directory, from, entry.compressedSize);
  const isDeflated = entry.compressionMethod === deflated;
  let size = 0;
  let checksum = 0;
  for await (const chunk of isDeflated ? unpacked(bytes, 'deflate', { name }) : bytes) {
    size += chunk.length;
    checksum = crc32(chunk, checksum);
    if (size > entry.uncompressedSize) break;
    yield chunk;
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw new UnreadableFileError(say((c) => c.reading.corrupt(name, 'ZIP')));
  }
}

/** The bytes in the archive, from the member's own header on; they can be read in any case. */
function asItStands(directory: ZipDirectory, entry: Entry): AsyncIterable<Uint8Array> {
  const from = entry.relativeOffsetOfLocalHeader;
  const isWithin = from + localHeaderBytes + entry.compressedSize <= directory.size;
  return rangeOf(directory, from, localHeaderBytes + (isWithin ? entry.compressedSize : 0));
}

async function* rangeOf(
  { access, size }: ZipDirectory,
  from: number,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  const until = Math.min(size, from + bytes);
  if (from < until) yield* access.open(from, until);
}

import { crc32 } from 'node:zlib';
import { say } from '../language.ts';
import { fragmentParser } from './binary-xml.ts';
import { textOfFragment } from './binary-xml-text.ts';
import type { RecordReader } from './record-reader.ts';

/** Bytes of one chunk, its header and the head of a record (libevtx, sections 3 and 4). */
export const chunkBytes = 65_536;
const headerBytes = 512;
const recordHeadBytes = 24;
/** Its head, an empty fragment, and its size once more. */
const smallestRecordBytes = recordHeadBytes + 4;

const signature = Buffer.from('ElfChnk\0', 'latin1');
const recordSignature = 0x2a2a;

/**
 * Pushes the records of one chunk of an event log to a reader, each as its XML. Where the sums of a
 * chunk do not fit, its records are refused, as many as its header says; but in a file that was
 * copied while it was written to (`isDirty`), whose sums are not brought up to date, they are read
 * one after another. A chunk that was never used is passed over. Numbers count from 1.
 */
export function readChunk(
  chunk: Buffer,
  number: number,
  isDirty: boolean,
  reader: Pick<RecordReader, 'push' | 'refuse'>,
): void {
  if (chunk.every((byte) => byte === 0)) return;
  const isChunk = chunk.length >= headerBytes && chunk.subarray(0, 8).equals(signature);
  const hasHeader = isChunk && chunk.readUInt32LE(124) === headerSum(chunk);
  const used = isChunk ? chunk.readUInt32LE(48) : 0;
  const isWhole = chunk.length === chunkBytes && used >= headerBytes && used <= chunkBytes;
  const isSound =
    hasHeader && isWhole && chunk.readUInt32LE(52) === crc32(chunk.subarray(headerBytes, used));
  if (isSound || (isDirty && isChunk && isWhole)) {
    const isOver = readRecords(chunk, isSound ? used : chunkBytes, reader) >= used;
    if (isOver) return;
    refuse(1);
  } else refuse(hasHeader ? recordsIn(chunk) : 1);

  function refuse(count: number): void {
    const reason = say((c) => c.reading.chunkDamaged(number));
    for (let it = 0; it < count; it += 1) reader.refuse(reason, `ElfChnk ${number}`);
  }
}

function headerSum(chunk: Buffer): number {
  return crc32(chunk.subarray(128, headerBytes), crc32(chunk.subarray(0, 120)));
}

/** As many records as the header tells of; 1 where that cannot be. */
function recordsIn(chunk: Buffer): number {
  const count = chunk.readBigUInt64LE(16) - chunk.readBigUInt64LE(8) + 1n;
  const most = (chunkBytes - headerBytes) / smallestRecordBytes;
  return count >= 1n && count <= most ? Number(count) : 1;
}

/** Reads records as long as one follows the other; returns where that ends. */
function readRecords(
  chunk: Buffer,
  end: number,
  reader: Pick<RecordReader, 'push' | 'refuse'>,
): number {
  const parse = fragmentParser(chunk);
  let at = headerBytes;
  while (at + smallestRecordBytes <= end && chunk.readUInt32LE(at) === recordSignature) {
    const until = at + chunk.readUInt32LE(at + 4);
    if (until < at + smallestRecordBytes || until > end) return at;
    if (chunk.readUInt32LE(until - 4) !== until - at) return at;
    const text = recordText(at + recordHeadBytes, until - 4);
    if (text !== null) reader.push(text);
    else {
      const id = chunk.readBigUInt64LE(at + 8);
      const reason = say((c) => c.reading.notOfFormat('EVTX', `EventRecordID ${id}`));
      reader.refuse(reason, chunk.toString('hex', at, until));
    }
    at = until;
  }
  // Archived logs count the empty rest of a chunk as used.
  return chunk.subarray(at, end).every((byte) => byte === 0) ? end : at;

  function recordText(start: number, stop: number): string | null {
    try {
      return textOfFragment(chunk, parse, start, stop);
    } catch (error) {
      if (error instanceof RangeError) return null;
      throw error;
    }
  }
}

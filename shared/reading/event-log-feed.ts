import { crc32 } from 'node:zlib';
import { say } from '../language.ts';
import { chunkBytes, readChunk } from './event-log-chunk.ts';
import type { RecordReader } from './record-reader.ts';
import type { TextFeed } from './text-feed.ts';

const headerBytes = 4_096;
const signature = Buffer.from('ElfFile\0', 'latin1');
/** Bit of the file's flags: it was not closed, because it was copied while it was written to. */
const dirty = 0x1;

/** Whether bytes begin as the files of the Windows event log do (libevtx, section 2). */
export function isEventLog(head: Uint8Array): boolean {
  return signature.equals(head.subarray(0, signature.length));
}

/**
 * The records of a Windows event log file (EVTX), each pushed as its XML, chunk by chunk, so that
 * memory stays flat. A damaged file header costs one refusal: the chunks tell for themselves.
 */
export const feedEventLog: TextFeed = async function* (chunks, _survey, reader) {
  let number = 0;
  let isDirty = false;
  for await (const block of blocks(chunks)) {
    if (number === 0) isDirty = isDirtyFile(block, reader);
    else readChunk(block, number, isDirty, reader);
    number += 1;
    yield;
  }
};

function isDirtyFile(header: Buffer, reader: RecordReader): boolean {
  const isWhole =
    header.length === headerBytes && header.readUInt32LE(124) === crc32(header.subarray(0, 120));
  if (!isWhole) {
    reader.refuse(
      say((c) => c.reading.eventLogHeaderDamaged),
      'ElfFile',
    );
  }
  return isWhole && (header.readUInt32LE(120) & dirty) !== 0;
}

/** The file's header, then its chunks; the last is shorter where the file breaks off. */
async function* blocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let wanted = headerBytes;
  let pieces: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; ) {
      const piece = chunk.subarray(at, at + wanted - length);
      pieces.push(piece);
      length += piece.length;
      at += piece.length;
      if (length === wanted) {
        yield Buffer.concat(pieces);
        wanted = chunkBytes;
        pieces = [];
        length = 0;
      }
    }
  }
  if (length > 0) yield Buffer.concat(pieces);
}

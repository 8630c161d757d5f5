import { crc32 } from 'node:zlib';
import { chunkWriter } from './chunk-writer.ts';
import type { ExportedEvent } from './exported-events.ts';

/** Writes events as Windows writes them: templates and names stored once in each chunk. */
export function eventLogOf(events: readonly ExportedEvent[], isDirty = false): Buffer {
  const chunks: Buffer[] = [];
  for (let from = 0; from < events.length; ) {
    const chunk = chunkWriter();
    let until = from;
    for (let it = events[until]; it !== undefined && chunk.add(it); it = events[until]) until += 1;
    if (until === from) throw new Error('an event is larger than a chunk');
    chunks.push(chunk.finished());
    from = until;
  }
  const header = Buffer.alloc(4_096);
  header.write('ElfFile\0', 'latin1');
  header.writeBigUInt64LE(BigInt(chunks.length - 1), 16);
  header.writeBigUInt64LE(BigInt(events.length + 1), 24);
  header.writeUInt32LE(128, 32);
  header.writeUInt16LE(1, 36);
  header.writeUInt16LE(3, 38);
  header.writeUInt16LE(4_096, 40);
  header.writeUInt16LE(chunks.length, 42);
  header.writeUInt32LE(isDirty ? 1 : 0, 120);
  header.writeUInt32LE(crc32(header.subarray(0, 120)), 124);
  return Buffer.concat([header, ...chunks]);
}

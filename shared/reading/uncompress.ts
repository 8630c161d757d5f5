import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import { limits } from '../limits.ts';

const outputChunkBytes = 262_144;

export type Compression = 'none' | 'gzip';

/** Whether bytes begin as a gzip member does (RFC 1952, section 2.3.1). */
export function compressionOf(head: Uint8Array): Compression {
  return head[0] === 0x1f && head[1] === 0x8b ? 'gzip' : 'none';
}

/**
 * The bytes of a file after unpacking (gzip of one or many members), as a stream.
 * Throws UnreadableFileError where the gzip data is broken off, corrupt or grows past the bounds
 * `expansionFreeBytes` and `expansionRatioMax`.
 */
export async function* uncompressed(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
  file: string,
): AsyncGenerator<Uint8Array> {
  if (compression === 'none') yield* chunks;
  else yield* gunzipped(chunks, file);
}

async function* gunzipped(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  let packed = 0;
  let unpacked = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packed += chunk.length;
      yield chunk;
    }
  }
  const input = Readable.from(counted(), { objectMode: false });
  const output = createGunzip({ chunkSize: outputChunkBytes });
  input.on('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const chunk of output) {
      const bytes: Uint8Array = chunk;
      unpacked += bytes.length;
      if (unpacked > limits.expansionFreeBytes && unpacked > packed * limits.expansionRatioMax) {
        throw new UnreadableFileError(
          say((c) => c.reading.expandsTooFar(file, limits.expansionRatioMax)),
        );
      }
      yield bytes;
    }
  } catch (error) {
    throw asUnreadable(error, file);
  } finally {
    input.destroy();
    output.destroy();
  }
}

function asUnreadable(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'Z_BUF_ERROR') {
    return new UnreadableFileError(
      say((c) => c.reading.gzipBrokenOff(file)),
      { cause: error },
    );
  }
  if (typeof error.code === 'string' && error.code.startsWith('Z_')) {
    return new UnreadableFileError(
      say((c) => c.reading.gzipCorrupt(file)),
      { cause: error },
    );
  }
  return error;
}

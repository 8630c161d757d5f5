import { Readable, type Transform } from 'node:stream';
import { createGunzip, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import { limits } from '../limits.ts';
import type { LogFile } from '../ports.ts';
import { isZstd, wholeFrames } from './zstd-frames.ts';

/** Memory that is unpacked into at once: each is got anew, and many small ones are garbage. */
const outputBytesMin = 65_536;
const outputBytesMax = 1_048_576;
/** What a log usually unpacks to, times its packed bytes. */
const usualRatio = 16;

/** How the bytes of a file are packed. */
export type Compression = 'none' | 'gzip' | 'zstd';

/** Of a member of a ZIP archive, DEFLATE without an envelope of its own (APPNOTE 4.4.5, method 8). */
type Packing = Exclude<Compression, 'none'> | 'deflate';

const unpackers: Readonly<Record<Packing, (options: { chunkSize: number }) => Transform>> = {
  gzip: createGunzip,
  zstd: createZstdDecompress,
  deflate: createInflateRaw,
};

/** What the packing is called in a sentence. */
const names: Readonly<Record<Packing, string>> = { gzip: 'gzip', zstd: 'zstd', deflate: 'ZIP' };

/** Whether bytes begin as gzip does (RFC 1952, section 2.3.1) or zstd (RFC 8878, section 3.1). */
export function compressionOf(head: Uint8Array): Compression {
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  return isZstd(head) ? 'zstd' : 'none';
}

/**
 * Whether bytes begin as a ZIP archive does: with a member, with its end where it is empty, or with
 * the mark of a part (APPNOTE 4.3.7, 4.3.16, 8.5.3). An archive is no file packed: see `logsIn`.
 */
export function isZip(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  return ['0304', '0506', '0708'].includes(Buffer.from(head.subarray(2, 4)).toString('hex'));
}

/** How many bytes of a file tell how it is packed. */
export const headBytes = 4;

/** What `uncompressed` must know of the file that it unpacks. */
export type PackedFile = Pick<LogFile, 'name' | 'packed'>;

/**
 * The bytes of a file after unpacking (gzip of one or many members, zstd of one or many frames), as
 * a stream. Throws UnreadableFileError where the data is broken off, corrupt or grows past the
 * bounds `expansionFreeBytes` and `expansionRatioMax`. What is packed inside of an archive is held
 * to these bounds by the bytes that it takes there.
 */
export async function* uncompressed(
  chunks: AsyncIterable<Uint8Array>,
  compression: Compression,
  file: PackedFile,
): AsyncGenerator<Uint8Array> {
  if (compression === 'none') yield* chunks;
  else yield* unpacked(chunks, compression, file);
}

/** The same for data of which it is known that they are packed, and how. */
export async function* unpacked(
  chunks: AsyncIterable<Uint8Array>,
  packing: Packing,
  { name, packed }: PackedFile,
): AsyncGenerator<Uint8Array> {
  let packedBytes = 0;
  let bytes = 0;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      packedBytes += chunk.length;
      // A copy, because the stream may use its memory again while this is unpacked.
      yield Buffer.from(chunk);
    }
  }
  const whole = packing === 'zstd' ? wholeFrames(counted(), name) : counted();
  const { first, all } = await begun(whole).catch((error: unknown) => {
    throw asUnreadable(error, packing, name);
  });
  const input = Readable.from(all, { objectMode: false });
  const chunkSize = Math.max(outputBytesMin, Math.min(usualRatio * first, outputBytesMax));
  const output = unpackers[packing]({ chunkSize });
  input.on('error', (error) => output.destroy(error));
  input.pipe(output);
  try {
    for await (const chunk of output) {
      const piece: Uint8Array = chunk;
      bytes += piece.length;
      if (growsTooFar(bytes, packed?.bytes ?? packedBytes)) {
        throw new UnreadableFileError(
          say((c) => c.reading.expandsTooFar(name, limits.expansionRatioMax)),
        );
      }
      yield piece;
    }
  } catch (error) {
    throw asUnreadable(error, packing, name);
  } finally {
    input.destroy();
    output.destroy();
  }
}

/** How long the first chunk is (a small file is no longer), and still all of them. */
async function begun(
  chunks: AsyncGenerator<Uint8Array>,
): Promise<{ first: number; all: AsyncGenerator<Uint8Array> }> {
  const { value, done } = await chunks.next();
  async function* all(): AsyncGenerator<Uint8Array> {
    if (done !== true) yield value;
    yield* chunks;
  }
  return { first: done === true ? 0 : value.length, all: all() };
}

/** Whether so many bytes are more than honest data of so many packed bytes come to. */
export function growsTooFar(bytes: number, packedBytes: number): boolean {
  return bytes > limits.expansionFreeBytes && bytes > packedBytes * limits.expansionRatioMax;
}

function asUnreadable(error: unknown, packing: Packing, name: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  const { code } = error;
  const options = { cause: error };
  if (code === 'Z_BUF_ERROR') {
    return new UnreadableFileError(
      say((c) => c.reading.brokenOff(name, names[packing])),
      options,
    );
  }
  if (code === 'ZSTD_error_frameParameter_windowTooLarge') {
    return new UnreadableFileError(
      say((c) => c.reading.windowTooLarge(name)),
      options,
    );
  }
  if (code.startsWith('Z_') || code.startsWith('ZSTD_')) {
    return new UnreadableFileError(
      say((c) => c.reading.corrupt(name, names[packing])),
      options,
    );
  }
  return error;
}

import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import type { LogFile } from '../ports.ts';
import type { Encoding } from '../settings/settings.ts';
import { isEventLog } from './event-log-feed.ts';
import { lineBlocks } from './line-blocks.ts';
import { strictDecoder } from './strict-decoder.ts';
import { type Compression, compressionOf, uncompressed } from './uncompress.ts';
import { utf8Check } from './utf8-check.ts';

/** How far into a file a NUL byte says that it is not text (the rule of git). */
const binaryHeadBytes = 8_000;

/** What must be known of a file before its first event is handed out. */
export interface Survey {
  /** Of the bytes as uploaded, lower-case hexadecimal. */
  readonly sha256: string;
  readonly compression: Compression;
  readonly encoding: 'utf-8' | 'cp932';
  /** Whether every byte of the file is valid in that encoding. */
  readonly valid: boolean;
  /** The file is a binary event log: its text is made here, and the encoding that of the text. */
  readonly isEventLog: boolean;
}

/**
 * Reads a file once (twice or thrice where it is not UTF-8) and decides on the whole of it, so that
 * a broken file is found before anything of it is counted. `auto` is the byte order mark, else
 * strictly valid UTF-8, else strictly valid CP932, else the one of the two in which more of the lines
 * are valid, if that is more than half (the others are rejected one by one). Half-width kana of
 * CP932 can also be valid UTF-8, so it is never decided by line.
 * Throws UnreadableFileError: broken gzip, binary data, UTF-16, no encoding that fits.
 */
export async function survey(file: LogFile, declared: Encoding): Promise<Survey> {
  const first = await readOnce(file);
  const { sha256, compression, isEventLog } = first;
  if (isEventLog) return { sha256, compression, encoding: 'utf-8', valid: true, isEventLog };
  if (declared !== 'cp932' && (first.isUtf8 || declared === 'utf-8')) {
    return { sha256, compression, encoding: 'utf-8', valid: first.isUtf8, isEventLog };
  }
  const isCp932 = await isAllCp932(file, compression);
  if (declared === 'cp932' || (isCp932 && !first.hasMark)) {
    return { sha256, compression, encoding: 'cp932', valid: isCp932, isEventLog };
  }
  const encoding = first.hasMark ? 'utf-8' : await mostlyValidIn(file, compression);
  if (encoding !== null) return { sha256, compression, encoding, valid: false, isEventLog };
  throw new UnreadableFileError(say((c) => c.reading.noEncodingFits(file.name)));
}

interface FirstPass {
  readonly sha256: string;
  readonly compression: Compression;
  readonly isUtf8: boolean;
  /** The text begins with the byte order mark of UTF-8. */
  readonly hasMark: boolean;
  readonly isEventLog: boolean;
}

/** Reads to the end, so that the hash is whole and a broken gzip shows. */
async function readOnce(file: LogFile): Promise<FirstPass> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.open()) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const { head, all } = await peeked(hashed(), 2);
  const compression = compressionOf(head);
  const text = await peeked(uncompressed(all, compression, file.name), binaryHeadBytes);
  const isLog = isEventLog(text.head);
  if (!isLog) refuseBinary(file.name, text.head);
  const check = utf8Check();
  for await (const chunk of text.all) check.add(chunk);
  return {
    sha256: hash.digest('hex'),
    compression,
    isUtf8: check.isValid(),
    hasMark: hasMark(text.head),
    isEventLog: isLog,
  };
}

/** The first bytes of a stream (fewer where it is shorter), and still all of it. */
async function peeked(
  chunks: AsyncGenerator<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  let pulled = Buffer.alloc(0);
  while (pulled.length < count) {
    const { value, done } = await chunks.next();
    if (done === true) break;
    pulled = Buffer.concat([pulled, value]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield pulled;
    yield* chunks;
  }
  return { head: pulled.subarray(0, count), all: all() };
}

function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function refuseBinary(file: string, bytes: Uint8Array): void {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw new UnreadableFileError(say((c) => c.reading.utf16(file)));
  if (bytes.includes(0)) throw new UnreadableFileError(say((c) => c.reading.binary(file)));
}

async function isAllCp932(file: LogFile, compression: Compression): Promise<boolean> {
  const decoder = strictDecoder('cp932');
  for await (const chunk of uncompressed(file.open(), compression, file.name)) {
    if (decoder.decode(chunk, true) === null) return false;
  }
  return decoder.decode(new Uint8Array(0), false) !== null;
}

/** The encoding in which most lines are valid; null: not even half of them in either. */
async function mostlyValidIn(
  file: LogFile,
  compression: Compression,
): Promise<Survey['encoding'] | null> {
  const cp932 = strictDecoder('cp932');
  let lines = 0;
  let notUtf8 = 0;
  let notCp932 = 0;
  for await (const block of lineBlocks(uncompressed(file.open(), compression, file.name))) {
    if (block.kind === 'overlong') continue;
    for (let at = 0; at < block.bytes.length; ) {
      const next = block.bytes.indexOf(0x0a, at);
      const until = next < 0 ? block.bytes.length : next + 1;
      const line = block.bytes.subarray(at, until);
      lines += 1;
      if (!isUtf8(line)) notUtf8 += 1;
      if (cp932.decode(line, false) === null) notCp932 += 1;
      at = until;
    }
  }
  if (Math.min(notUtf8, notCp932) * 2 >= lines) return null;
  return notCp932 < notUtf8 ? 'cp932' : 'utf-8';
}

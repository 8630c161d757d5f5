import { createHash } from 'node:crypto';
import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import type { LogFile } from '../ports.ts';
import type { Encoding, TextEncoding } from '../settings/settings.ts';
import { isEventLog } from './event-log-feed.ts';
import { asTextBytes } from './text-bytes.ts';
import { type Compression, compressionOf, headBytes, isZip, uncompressed } from './uncompress.ts';
import { utf8Check } from './utf8-check.ts';
import { type Decided, decidedEncoding, isAllValid } from './whole-file-encoding.ts';

/** Looked at in one go: it still lies in the processor's cache for whoever looks next. */
const pieceBytes = 262_144;
/** How far into a file a NUL byte says that it is not text (the rule of git). */
const binaryHeadBytes = 8_000;

/** What must be known of a file before its first event is handed out. */
export interface Survey extends Decided {
  /** Of the bytes as uploaded (of an archive's member: as unpacked), lower-case hexadecimal. */
  readonly sha256: string;
  readonly compression: Compression;
  /** The file is a binary event log: its text is made here, and the encoding that of the text. */
  readonly isEventLog: boolean;
}

/** Who is shown the text of a packed file while it is surveyed, one chunk after another. */
export interface Surveyor {
  begin(known: Pick<Survey, 'encoding' | 'isEventLog'>): void;
  /** The memory of a chunk is used again once this resolves. */
  take(chunk: Uint8Array): Promise<void>;
  /** The text is none in that encoding. */
  drop(): void;
}

/**
 * Reads a file once (twice to four times where it is not UTF-8) and decides on the whole of it, so
 * that a broken file is found before anything of it is counted. `auto` is the byte order mark, else
 * strictly valid UTF-8, else what `decidedEncoding` finds.
 * Throws UnreadableFileError: broken packing, binary data, an archive, a mark that says otherwise
 * than the settings, no encoding that fits.
 */
export async function survey(
  file: LogFile,
  declared: Encoding,
  surveyor: Surveyor | null = null,
): Promise<Survey> {
  const { mark, tried, valid, ...found } = await readOnce(file, declared, surveyor);
  const decided = { encoding: tried, valid, couldBe: null };
  if (found.isEventLog) return { ...found, ...decided, valid: true };
  if (declared === 'cp932' || declared === 'euc-jp') {
    const isValid = await isAllValid(file, found.compression, declared);
    return { ...found, ...decided, encoding: declared, valid: isValid };
  }
  if (declared !== 'auto' || mark !== null || valid) return { ...found, ...decided };
  return { ...found, ...(await decidedEncoding(file, found.compression)) };
}

interface FirstPass extends Pick<Survey, 'sha256' | 'compression' | 'isEventLog'> {
  /** What the byte order mark says; null: there is none. */
  readonly mark: Mark | null;
  /** The encoding that the text was checked for. */
  readonly tried: TextEncoding;
  readonly valid: boolean;
}

/** Reads to the end, so that the hash is whole and broken packing shows. */
async function readOnce(
  file: LogFile,
  declared: Encoding,
  surveyor: Surveyor | null,
): Promise<FirstPass> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Uint8Array> {
    for await (const chunk of file.open())
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        const piece = chunk.subarray(at, at + pieceBytes);
        hash.update(piece);
        yield piece;
      }
  }
  const { head, all } = await peeked(hashed(), headBytes);
  if (isZip(head)) throw new UnreadableFileError(say((c) => c.reading.zipInside(file.name)));
  const compression = compressionOf(head);
  const text = await peeked(uncompressed(all, compression, file), binaryHeadBytes);
  const isLog = isEventLog(text.head);
  const mark = markOf(text.head);
  const tried = isLog ? 'utf-8' : triedFirst(declared, mark);
  const refused = isLog ? null : refusal(file.name, text.head, declared, mark, tried);
  if (refused !== null) {
    // That packed data is broken counts first, however much of it a chunk had brought so far.
    if (compression !== 'none') for await (const _ of text.all);
    throw refused;
  }
  const check = utf8Check();
  const isOther = isLog || declared === 'cp932' || declared === 'euc-jp';
  const reader = isOther || compression === 'none' ? null : surveyor;
  reader?.begin({ encoding: tried, isEventLog: isLog });
  for await (const chunk of asTextBytes(text.all, tried)) {
    if (check.add(chunk)) await reader?.take(chunk);
    else reader?.drop();
  }
  const sha256 = hash.digest('hex');
  return { sha256, compression, isEventLog: isLog, mark, tried, valid: check.isValid() };
}

type Mark = Exclude<TextEncoding, 'cp932' | 'euc-jp'>;

/** Byte order marks (Unicode Standard, section 23.8). */
function markOf(bytes: Uint8Array): Mark | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function triedFirst(declared: Encoding, mark: Mark | null): Mark {
  if (mark !== null) return mark;
  return declared === 'utf-16le' || declared === 'utf-16be' ? declared : 'utf-8';
}

function refusal(
  file: string,
  head: Uint8Array,
  declared: Encoding,
  mark: Mark | null,
  tried: TextEncoding,
): UnreadableFileError | null {
  if (declared !== 'auto' && mark !== null && mark !== declared) {
    return new UnreadableFileError(say((c) => c.reading.markOtherwise(file, mark, declared)));
  }
  const isUtf16 = tried === 'utf-16le' || tried === 'utf-16be';
  const isBinary = !isUtf16 && head.includes(0);
  return isBinary ? new UnreadableFileError(say((c) => c.reading.binary(file))) : null;
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

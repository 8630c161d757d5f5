import { isUtf8 } from 'node:buffer';
import { say } from '../language.ts';
import { limits } from '../limits.ts';
import type { TextEncoding } from '../settings/settings.ts';
import { lineBlocks } from './line-blocks.ts';
import type { RecordReader } from './record-reader.ts';
import { decoderLabels, strictDecoder } from './strict-decoder.ts';
import type { Survey } from './survey.ts';

const newline = 0x0a;
const mark = '\uFEFF';

/** Decodes bytes (see `textBytes`) and pushes them to a format's reader. Yields between pieces. */
export type TextFeed = (
  chunks: AsyncIterable<Uint8Array>,
  survey: Pick<Survey, 'encoding' | 'valid'>,
  reader: RecordReader,
) => AsyncGenerator<void>;

/** Whole lines; a line that is too long or not valid in its encoding is refused on its own. */
export const feedLines: TextFeed = async function* (chunks, { encoding, valid }, reader) {
  const decoder = strictDecoder(encoding);
  const { pushBytes } = reader;
  let isFirst = true;
  for await (const block of lineBlocks(chunks)) {
    if (block.kind === 'overlong') {
      reader.refuse(
        say((c) => c.reading.lineTooLong(limits.lineBytesMax)),
        roughly(block.head, encoding),
      );
    } else {
      feedWhole(block.bytes, isFirst);
    }
    isFirst = false;
    yield;
  }

  /** Where all of the file is valid, as the survey says, so are these lines. */
  function feedWhole(bytes: Buffer, isFirstBlock: boolean): void {
    if (pushBytes !== undefined && encoding === 'utf-8' && (valid || isUtf8(bytes))) {
      pushBytes(isFirstBlock ? withoutMarkBytes(bytes) : bytes);
      return;
    }
    const text = decoder.decode(bytes, false);
    if (text === null) feedOneByOne(bytes, isFirstBlock);
    else if (pushBytes === undefined) reader.push(isFirstBlock ? withoutMark(text) : text);
    else pushBytes(Buffer.from(isFirstBlock ? withoutMark(text) : text));
  }
  function feedOneByOne(bytes: Buffer, isFirstBlock: boolean): void {
    for (let at = 0; at < bytes.length; ) {
      const next = bytes.indexOf(newline, at);
      const until = next < 0 ? bytes.length : next + 1;
      const line = bytes.subarray(at, until);
      const text = decoder.decode(line, false);
      if (text !== null) reader.push(isFirstBlock && at === 0 ? withoutMark(text) : text);
      else {
        const end = next < 0 ? until : next;
        reader.refuse(
          say((c) => c.reading.invalidBytes(encoding)),
          roughly(bytes.subarray(at, end), encoding),
        );
      }
      at = until;
    }
  }
};

/**
 * Text as it comes, cut anywhere between two characters: for documents whose records are not lines.
 * Where the survey found bytes that are not valid, they are pushed as U+FFFD.
 */
export const feedDocument: TextFeed = async function* (chunks, { encoding, valid }, reader) {
  const decoder = new TextDecoder(decoderLabels[encoding], { fatal: valid, ignoreBOM: true });
  let isFirst = true;
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text === '') continue;
    reader.push(isFirst ? withoutMark(text) : text);
    isFirst = false;
    yield;
  }
  const rest = decoder.decode();
  if (rest !== '') reader.push(rest);
};

function withoutMark(text: string): string {
  return text.startsWith(mark) ? text.slice(1) : text;
}

function withoutMarkBytes(bytes: Buffer): Buffer {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? bytes.subarray(3) : bytes;
}

/** For quarantine: what is not valid shows as U+FFFD (the original object keeps the bytes). */
function roughly(bytes: Uint8Array, encoding: TextEncoding): string {
  const text = new TextDecoder(decoderLabels[encoding]).decode(bytes);
  return text.slice(0, limits.rejectedRawCharactersMax);
}

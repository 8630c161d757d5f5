import { isUtf8 } from 'node:buffer';
import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import type { LogFile } from '../ports.ts';
import type { TextEncoding } from '../settings/settings.ts';
import { japaneseWords } from './japanese-words.ts';
import { lineBlocks } from './line-blocks.ts';
import { strictDecoder } from './strict-decoder.ts';
import { type Compression, uncompressed } from './uncompress.ts';

/** What a file's text is written in, decided on the whole of it. */
export interface Decided {
  readonly encoding: TextEncoding;
  /** Whether every byte of the file is valid in that encoding. */
  readonly valid: boolean;
  /** The encoding that fits as well, where the file alone does not decide between the two. */
  readonly couldBe: 'euc-jp' | null;
}

/**
 * The encoding of a file without a byte order mark that is not all UTF-8: the one of CP932 and
 * EUC-JP in which all of it is valid; where both are, what its words say (see `japaneseWords`), and
 * CP932 where they do not say enough; where neither is, the one of the three in which most lines are
 * valid, if that is more than half (the others are rejected one by one). Half-width kana of CP932
 * can also be valid UTF-8 or EUC-JP, so it is never decided by line.
 * Throws UnreadableFileError where none fits.
 */
export async function decidedEncoding(file: LogFile, compression: Compression): Promise<Decided> {
  const open = () => uncompressed(file.open(), compression, file);
  const fitting = await allValidIn(open(), ['cp932', 'euc-jp']);
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined) {
    return { encoding: only, valid: true, couldBe: null };
  }
  if (fitting.length === 2) {
    const words = japaneseWords();
    for await (const chunk of open()) words.add(chunk);
    const says = words.verdict();
    const encoding = says === 'euc-jp' ? 'euc-jp' : 'cp932';
    return { encoding, valid: true, couldBe: says === null ? 'euc-jp' : null };
  }
  const encoding = await mostlyValidIn(open());
  if (encoding !== null) return { encoding, valid: false, couldBe: null };
  throw new UnreadableFileError(say((c) => c.reading.noEncodingFits(file.name)));
}

/** Whether every byte of a file is valid in an encoding. */
export async function isAllValid(
  file: LogFile,
  compression: Compression,
  encoding: 'cp932' | 'euc-jp',
): Promise<boolean> {
  const fitting = await allValidIn(uncompressed(file.open(), compression, file), [encoding]);
  return fitting.length > 0;
}

async function allValidIn(
  chunks: AsyncIterable<Uint8Array>,
  encodings: readonly ('cp932' | 'euc-jp')[],
): Promise<readonly ('cp932' | 'euc-jp')[]> {
  let fitting = encodings.map((encoding) => ({ encoding, decoder: strictDecoder(encoding) }));
  for await (const chunk of chunks) {
    fitting = fitting.filter(({ decoder }) => decoder.decode(chunk, true) !== null);
    if (fitting.length === 0) return [];
  }
  return fitting
    .filter(({ decoder }) => decoder.decode(new Uint8Array(0), false) !== null)
    .map(({ encoding }) => encoding);
}

/** The encoding in which most lines are valid; null: not even half of them in any. */
async function mostlyValidIn(chunks: AsyncIterable<Uint8Array>): Promise<TextEncoding | null> {
  const cp932 = strictDecoder('cp932');
  const eucJp = strictDecoder('euc-jp');
  let lines = 0;
  const broken = { 'utf-8': 0, cp932: 0, 'euc-jp': 0 };
  for await (const block of lineBlocks(chunks)) {
    if (block.kind === 'overlong') continue;
    for (let at = 0; at < block.bytes.length; ) {
      const next = block.bytes.indexOf(0x0a, at);
      const until = next < 0 ? block.bytes.length : next + 1;
      const line = block.bytes.subarray(at, until);
      lines += 1;
      if (!isUtf8(line)) broken['utf-8'] += 1;
      if (cp932.decode(line, false) === null) broken.cp932 += 1;
      if (eucJp.decode(line, false) === null) broken['euc-jp'] += 1;
      at = until;
    }
  }
  const fewest = Math.min(broken['utf-8'], broken.cp932, broken['euc-jp']);
  if (fewest * 2 >= lines) return null;
  if (broken['utf-8'] === fewest) return 'utf-8';
  return broken.cp932 === fewest ? 'cp932' : 'euc-jp';
}

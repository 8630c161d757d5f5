import type { LogFile } from '../ports.ts';
import type { TextEncoding } from '../settings/settings.ts';
import type { Survey } from './survey.ts';
import { uncompressed } from './uncompress.ts';
import { utf8OfUtf16 } from './utf16.ts';

/**
 * The bytes of a surveyed file as they are read: unpacked, and UTF-16 as UTF-8. So a newline byte
 * is always a line end, and everything else that is a byte of ASCII is that character, but for the
 * second bytes of CP932.
 */
export function textBytes(
  file: LogFile,
  { compression, encoding }: Pick<Survey, 'compression' | 'encoding'>,
): AsyncGenerator<Uint8Array> {
  return asTextBytes(uncompressed(file.open(), compression, file), encoding);
}

/** The same for bytes that are unpacked already. */
export function asTextBytes(
  chunks: AsyncGenerator<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf8OfUtf16(chunks, encoding);
  return chunks;
}

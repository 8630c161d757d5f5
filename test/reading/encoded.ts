import { encodeCp932 } from '../../shared/reports/cp932.ts';

/** A text in every way in which a log can write it. */
export const writings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\uFEFF${text}`),
  cp932: (text: string) => Buffer.from(encodeCp932(text)),
  'euc-jp': encodeEucJp,
  'utf-16le with mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'utf-16be with mark': (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
  'utf-16le': (text: string) => Buffer.from(text, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(text, 'utf16le').swap16(),
} as const;

/** Writes EUC-JP, which Node.js only reads: its own decoder, turned round. */
export function encodeEucJp(text: string): Buffer {
  return Buffer.concat(
    Array.from(text, (character) => {
      const code = eucJpCodes.get(character);
      if (code === undefined) throw new RangeError(`EUC-JP has no ${JSON.stringify(character)}.`);
      return code;
    }),
  );
}

const eucJpCodes = codesOfEucJp();

function codesOfEucJp(): ReadonlyMap<string, Buffer> {
  const decoder = new TextDecoder('euc-jp', { fatal: true });
  const known = new Map<string, Buffer>();
  const learn = (...code: number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(code));
      if (!known.has(character) && [...character].length === 1)
        known.set(character, Buffer.from(code));
    } catch {
      // Not every pair of bytes is a character.
    }
  };
  for (let byte = 0; byte < 0x80; byte += 1) learn(byte);
  for (let kana = 0xa1; kana <= 0xdf; kana += 1) learn(0x8e, kana);
  for (let lead = 0xa1; lead <= 0xfe; lead += 1)
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) learn(lead, trail);
  return known;
}

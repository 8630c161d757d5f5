import { gunzipSync } from 'node:zlib';
import { examplesOfAll } from '../formats/examples.ts';

/** A file that a format reads, from which mutation starts. */
export interface Sample {
  readonly format: string;
  readonly map: unknown;
  readonly bytes: Buffer;
}

/** Every example of every registered format, unpacked where it is packed. */
export function samplesOfFormats(): readonly Sample[] {
  return examplesOfAll.map(([format, { map, text }]) => ({ format, map, bytes: plain(text) }));
}

function plain(text: string | Uint8Array): Buffer {
  const bytes = Buffer.from(text);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** Words and signs of a sample, which are put where they do not belong. */
export function dictionaryOf(samples: readonly Sample[]): readonly Buffer[] {
  const words = samples.flatMap(({ bytes }) => {
    if (bytes.length > 32_768) return [];
    return bytes.toString().match(/[\p{L}\p{N}_.-]+|[^\p{L}\p{N}\s]+|\s+/gu) ?? [];
  });
  return [...new Set(words)].slice(0, 2_000).map((word) => Buffer.from(word));
}

/** What has broken readers of logs before, whatever the format. */
export const hardWords: readonly Buffer[] = [
  ...['\n', '\r\n', '\r', '"', '""', '"\n"', ',', '\t', '|', '{', '}', '[', ']', '[[[[[[[[', '\\'],
  ...['\\u0000', '\\ud800', '\\"', '\uFEFF', '\u0000', '\u001A', '\u2028', '\u{20BB7}', '髙﨑①㈱'],
  ...[
    '１２３',
    '令和8年11月20日',
    '平成31年4月31日',
    'R08.11.20',
    '24:30:00',
    '99:99',
    '2026-02-30',
  ],
  ...['1e999', '-0', '9007199254740993', '0x', 'null', 'NaN', '__proto__', 'constructor', '%00'],
  ...[
    '<!--',
    '<![CDATA[',
    ']]>',
    '&#0;',
    '&x;',
    '</Event>',
    '<Event ',
    '<14>1 - - - - - - ',
    'CEF:0|',
  ],
  ...['#Fields: ', '=', '==', "'", ';', ' '.repeat(200), '#'.repeat(300), 'AUDIT: SESSION,'],
]
  .map((word) => Buffer.from(word))
  .concat(
    [
      [0xff],
      [0xfe, 0xff],
      [0x82],
      [0x8f, 0x5a],
      [0xc2, 0xb1],
      [0xed, 0xa0, 0x80],
      [0x1f, 0x8b],
      [0x80, 0xfd],
    ].map((bytes) => Buffer.from(bytes)),
  );

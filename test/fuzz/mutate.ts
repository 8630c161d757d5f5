import { gzipSync } from 'node:zlib';
import type { Random } from '../../local/demo/random.ts';
import { chunkBytes, withSums } from '../event-log/chunk-writer.ts';

/** What a mutation may draw from. */
export interface Material {
  /** Other files, of the same format mostly. */
  readonly others: readonly Buffer[];
  readonly words: readonly Buffer[];
}

/** Larger files are cut: what matters shows in small ones, and small ones are fast. */
const bytesMax = 6_000;
/** One in a hundred is larger, and so is an event log, which is made of chunks. */
const largeBytesMax = 80_000;

/** One to six changes of a file, each of a kind that chance chooses. */
export function mutated(bytes: Buffer, material: Material, random: Random): Buffer {
  let file = bytes;
  const isLarge = isEventLog(bytes) || random.chance(0.01);
  const most = isLarge ? largeBytesMax : bytesMax;
  for (let left = random.whole(1, 6); left > 0; left -= 1) {
    file = random.pick(changes)(file, material, random).subarray(0, most);
  }
  if (isEventLog(bytes) && random.chance(0.9)) return withAllSums(file);
  return random.chance(0.02) ? packed(file, random) : file;
}

type Change = (file: Buffer, material: Material, random: Random) => Buffer;

const changes: readonly [Change, ...Change[]] = [
  flipBit,
  setByte,
  insertWord,
  insertWord,
  replaceByWord,
  replaceByWord,
  remove,
  cutOff,
  repeat,
  moveLine,
  changeDigit,
  splice,
];

function flipBit(file: Buffer, _material: Material, random: Random): Buffer {
  const changed = Buffer.from(file);
  const at = placeIn(file, random);
  changed[at] = (changed[at] ?? 0) ^ (1 << random.whole(0, 7));
  return changed;
}

function setByte(file: Buffer, _material: Material, random: Random): Buffer {
  const changed = Buffer.from(file);
  changed[placeIn(file, random)] = random.whole(0, 255);
  return changed;
}

function insertWord(file: Buffer, { words }: Material, random: Random): Buffer {
  const at = placeIn(file, random);
  return Buffer.concat([file.subarray(0, at), wordOf(words, random), file.subarray(at)]);
}

function replaceByWord(file: Buffer, { words }: Material, random: Random): Buffer {
  const at = placeIn(file, random);
  const word = wordOf(words, random);
  const until = at + (random.chance(0.5) ? word.length : random.whole(0, 12));
  return Buffer.concat([file.subarray(0, at), word, file.subarray(until)]);
}

function remove(file: Buffer, _material: Material, random: Random): Buffer {
  const at = placeIn(file, random);
  const length = random.chance(0.7) ? random.whole(1, 8) : random.whole(1, 400);
  return Buffer.concat([file.subarray(0, at), file.subarray(at + length)]);
}

function cutOff(file: Buffer, _material: Material, random: Random): Buffer {
  const at = placeIn(file, random);
  return random.chance(0.7) ? file.subarray(0, at) : file.subarray(at);
}

/** A piece many times over: nesting, long lines, many fields. */
function repeat(file: Buffer, _material: Material, random: Random): Buffer {
  const at = placeIn(file, random);
  const piece = file.subarray(at, at + random.whole(1, random.chance(0.8) ? 12 : 300));
  const times = random.chance(0.9) ? random.whole(2, 20) : random.whole(20, 3_000);
  const copies = Array.from(
    { length: Math.min(times, Math.ceil(40_000 / piece.length)) },
    () => piece,
  );
  return Buffer.concat([file.subarray(0, at), ...copies, file.subarray(at)]);
}

function moveLine(file: Buffer, _material: Material, random: Random): Buffer {
  const lines = file.toString('latin1').split('\n');
  const [moved = ''] = lines.splice(random.whole(0, lines.length - 1), random.whole(0, 1));
  lines.splice(random.whole(0, lines.length), 0, moved);
  return Buffer.from(lines.join('\n'), 'latin1');
}

function changeDigit(file: Buffer, _material: Material, random: Random): Buffer {
  const changed = Buffer.from(file);
  const from = placeIn(file, random);
  for (let at = from; at < Math.min(file.length, from + 500); at += 1) {
    const byte = changed[at] ?? 0;
    if (byte < 0x30 || byte > 0x39) continue;
    changed[at] = random.whole(0x30, 0x39);
    break;
  }
  return changed;
}

function splice(file: Buffer, { others }: Material, random: Random): Buffer {
  const other = others[random.whole(0, others.length - 1)] ?? file;
  return Buffer.concat([
    file.subarray(0, placeIn(file, random)),
    other.subarray(placeIn(other, random)),
  ]);
}

/** Where something is: an event log is empty for the most part, which says nothing. */
function placeIn(file: Buffer, random: Random): number {
  const chunkHeaderAt = 4_096;
  if (!isEventLog(file) || random.chance(0.1)) return random.whole(0, Math.max(0, file.length - 1));
  const used = file.length > chunkHeaderAt + 52 ? file.readUInt16LE(chunkHeaderAt + 48) : 0;
  const area = random.chance(0.85) ? [512, used] : [0, 512];
  return Math.min(
    file.length,
    chunkHeaderAt + random.whole(area[0] ?? 0, Math.max(512, area[1] ?? 0)),
  );
}

function wordOf(words: readonly Buffer[], random: Random): Buffer {
  return words[random.whole(0, words.length - 1)] ?? Buffer.alloc(0);
}

function isEventLog(file: Buffer): boolean {
  return file.toString('latin1', 0, 7) === 'ElfFile';
}

/** Makes the sums fit again: else damage never gets past them. */
function withAllSums(file: Buffer): Buffer {
  const whole = Buffer.from(file);
  for (let at = 4_096; at + chunkBytes <= whole.length; at += chunkBytes) {
    withSums(whole.subarray(at, at + chunkBytes));
  }
  return whole;
}

function packed(file: Buffer, random: Random): Buffer {
  const bytes = gzipSync(file, { level: 1 });
  if (random.chance(0.5)) return bytes;
  return flipBit(bytes, { others: [], words: [] }, random).subarray(0, placeIn(bytes, random) + 1);
}

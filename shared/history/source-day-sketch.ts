import type { AccessEvent } from '../event.ts';

/** Counts the different lines among many without keeping them. */
export interface LineSketch {
  add(event: AccessEvent): void;
  /** A copy. */
  registers(): Uint8Array;
}

const indexBits = 10;
const registerCount = 2 ** indexBits;

/** HyperLogLog with 1,024 registers: a standard error of 3.3 %, less than one line below a hundred. */
export function createLineSketch(): LineSketch {
  const registers = new Uint8Array(registerCount);
  return {
    add(event) {
      const hash = hashOf(event);
      const index = hash >>> (32 - indexBits);
      const rank = Math.clz32((hash << indexBits) | (1 << (indexBits - 1))) + 1;
      if (rank > (registers[index] ?? 0)) registers[index] = rank;
    },
    registers: () => registers.slice(),
  };
}

/** The sketch of all lines of several sketches together: register by register the larger. */
export function uniteSketches(sketches: readonly Uint8Array[]): Uint8Array {
  const united = new Uint8Array(registerCount);
  for (const sketch of sketches)
    for (const [index, rank] of sketch.entries())
      united[index] = Math.max(united[index] ?? 0, rank);
  return united;
}

/**
 * How many different lines a sketch has seen, rounded.
 * Reference: Flajolet, Fusy, Gandouet, Meunier, "HyperLogLog" (2007), figure 3, with its corrections
 * for small and, hashes having 32 bits, for large counts.
 */
export function linesInSketch(registers: Uint8Array): number {
  let empty = 0;
  let sum = 0;
  for (const rank of registers) {
    if (rank === 0) empty += 1;
    sum += 2 ** -rank;
  }
  const bias = 0.7213 / (1 + 1.079 / registerCount);
  const raw = (bias * registerCount ** 2) / sum;
  if (raw <= 2.5 * registerCount && empty > 0) {
    return Math.round(registerCount * Math.log(registerCount / empty));
  }
  const hashes = 2 ** 32;
  return Math.round(raw <= hashes / 30 ? raw : -hashes * Math.log(1 - raw / hashes));
}

/** Lines are the same where the source gave them one number, or where all of this agrees. */
function hashOf(event: AccessEvent): number {
  if (event.sequence !== undefined) return finished(mixedText(1, event.sequence));
  let hash = mixed(2, event.at % 2 ** 32);
  hash = mixed(hash, Math.floor(event.at / 2 ** 32));
  hash = mixed(hash, event.records ?? -1);
  hash = mixedText(hash, event.actor);
  hash = mixedText(hash, event.action);
  hash = mixedText(hash, event.system);
  hash = mixedText(hash, event.subject ?? '');
  hash = mixedText(hash, event.screen ?? '');
  return finished(mixedText(hash, event.terminal ?? ''));
}

function mixedText(hash: number, text: string): number {
  let result = mixed(hash, text.length);
  for (let place = 0; place < text.length; place += 1) {
    result = Math.imul(result ^ text.charCodeAt(place), 0x01000193);
  }
  return result;
}

/** One round of MurmurHash3 (x86, 32 bits). */
function mixed(hash: number, value: number): number {
  const scrambled = Math.imul(Math.imul(value, 0xcc9e2d51) ^ (value >>> 15), 0x1b873593);
  const turned = (hash ^ scrambled) | 0;
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
function finished(hash: number): number {
  let result = hash ^ (hash >>> 16);
  result = Math.imul(result, 0x85ebca6b);
  result ^= result >>> 13;
  result = Math.imul(result, 0xc2b2ae35);
  return (result ^ (result >>> 16)) >>> 0;
}

import { fieldStride } from './batch-bounds.ts';
import type { BatchMemory } from './batch-memory.ts';
import { jsonFinder } from './json-tokens-module.ts';
import { createLineFields, type LineTokens } from './line-fields.ts';

const kinds = ['text', 'count', 'count or null', 'list'] as const;
/** What a key may hold; a text is not empty, a count is a whole number. */
export type JsonKind = (typeof kinds)[number];

/** The keys of flat objects. No others may stand in them, and none twice. */
export interface JsonShape {
  /** At most 30, each of 1 to 13 signs of ASCII. */
  readonly keys: Readonly<Record<string, JsonKind>>;
  /** Keys that must be there. */
  readonly required: readonly string[];
}

/**
 * Finds the values of objects as programs print them: one a line, no blanks between the signs, no
 * escapes. The fields stand in the order of the keys; a list with its brackets, null as a blank.
 */
export function jsonTokens({ keys, required }: JsonShape, memory: BatchMemory): LineTokens {
  const names = Object.keys(keys);
  const needed = required.reduce((bits, name) => bits | (1 << names.indexOf(name)), 0);
  const fields = createLineFields(names.length, memory);
  const { from: froms, until: untils, lineFrom, lineUntil } = fields;
  const { at: keysAt, end: keysEnd } = keyTable(keys, memory);
  const finder = jsonFinder(memory.memory);
  return {
    fields,
    find(_text, from, size, linesMax) {
      const stopped = finder.find(
        from,
        size,
        linesMax,
        keysAt,
        keysEnd,
        needed,
        froms.byteOffset,
        untils.byteOffset,
        lineFrom.byteOffset,
        lineUntil.byteOffset,
      );
      fields.length = finder.lines();
      return stopped;
    },
  };
}

/** An entry of the table of keys, and where its parts stand: see `json-tokens.wat`. */
const entryBytes = 64;
const entryPlaces = { mask: 16, length: 32, kind: 36, column: 40, following: 44 } as const;

/** Writes the table: where it begins, and where the entry of the beginning stands. */
function keyTable(keys: JsonShape['keys'], memory: BatchMemory): { at: number; end: number } {
  const all = Object.entries(keys);
  const table = memory.bytes((all.length + 1) * entryBytes);
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const at = table.byteOffset;
  for (const [number, [name, kind]] of all.entries()) {
    const entry = number * entryBytes;
    const written = Buffer.from(`"${name}":`);
    table.set(written, entry);
    table.fill(0xff, entry + entryPlaces.mask, entry + entryPlaces.mask + written.length);
    view.setInt32(entry + entryPlaces.length, written.length, true);
    view.setInt32(entry + entryPlaces.kind, kinds.indexOf(kind), true);
    const column = number * fieldStride * Int32Array.BYTES_PER_ELEMENT;
    view.setInt32(entry + entryPlaces.column, column, true);
    view.setInt32(entry + entryPlaces.following, at, true);
  }
  const end = all.length * entryBytes;
  view.setInt32(end + entryPlaces.following, at, true);
  return { at, end: at + end };
}

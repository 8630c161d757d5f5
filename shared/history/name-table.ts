import { createGrowingMemory, type GrowingMemory } from '../growing-memory.ts';
import { limits } from '../limits.ts';

/** Names (systems, screens, terminals, sources) as small numbers, in order of first use. */
export interface NameTable {
  /** Where the names stand as UTF-8; `part-packer.wat` reads them there. */
  readonly memory: GrowingMemory;
  /** Where the entries of the ids begin, each of `entryBytes`, and where their bytes begin. */
  readonly entriesAt: number;
  readonly bytesAt: number;
  /** 0 for an absent name. Longer names are cut at `limits.nameCharactersMax`. */
  idOf(name: string | null | undefined): number;
  /** How long the UTF-8 of a name is. */
  bytesOf(id: number): number;
  /** Of all names, with two more for each. */
  readonly packedBytes: number;
  clear(): void;
}

/** Bytes of an entry: where the name begins, its length u16, and room for who packs, u16. */
export const entryBytes = 8;

const entriesAtFirst = 256;
const bytesAtFirst = 8_192;
/** Names are copied in eights. */
const slackBytes = 8;
const bytesOfNameMax = 3 * limits.nameCharactersMax;

/** An empty table. */
export function createNameTable(): NameTable {
  const memory = createGrowingMemory();
  const ids = new Map<string, number>();
  let entriesRoom = entriesAtFirst * entryBytes;
  let entriesAt = memory.take(entriesRoom);
  let bytesRoom = bytesAtFirst;
  let bytesAt = memory.take(bytesRoom);
  let bytesUsed = 0;

  function moved(at: number, room: number): number {
    const to = memory.take(room * 2);
    memory.bytes.copyWithin(to, at, at + room);
    memory.give(at, room);
    return to;
  }
  function add(name: string): number {
    const id = ids.size + 1;
    ids.set(name, id);
    if ((id + 1) * entryBytes > entriesRoom) {
      entriesAt = moved(entriesAt, entriesRoom);
      entriesRoom *= 2;
    }
    if (bytesUsed + bytesOfNameMax + slackBytes > bytesRoom) {
      bytesAt = moved(bytesAt, bytesRoom);
      bytesRoom *= 2;
    }
    const target = memory.bytes.subarray(bytesAt + bytesUsed, bytesAt + bytesRoom);
    const { written } = encoder.encodeInto(keptPart(name), target);
    memory.words.set([bytesUsed, written], (entriesAt + id * entryBytes) / 4);
    bytesUsed += written;
    return id;
  }
  return {
    memory,
    get entriesAt() {
      return entriesAt;
    },
    get bytesAt() {
      return bytesAt;
    },
    idOf: (name) => (name === null || name === undefined ? 0 : (ids.get(name) ?? add(name))),
    bytesOf: (id) => memory.view.getUint16(entriesAt + id * entryBytes + 4, true),
    get packedBytes() {
      return bytesUsed + 2 * ids.size;
    },
    clear() {
      ids.clear();
      bytesUsed = 0;
    },
  };
}

const encoder = new TextEncoder();

/** Cut between characters, never within a surrogate pair. */
function keptPart(name: string): string {
  if (name.length <= limits.nameCharactersMax) return name;
  const last = name.charCodeAt(limits.nameCharactersMax - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return name.slice(0, limits.nameCharactersMax - (splitsPair ? 1 : 0));
}

import { limits } from '../limits.ts';

/** Names (systems, screens, terminals, sources) as small numbers, in order of first use. */
export interface NameTable {
  /** 0 for an absent name. Longer names are cut at `limits.nameCharactersMax`. */
  idOf(name: string | null | undefined): number;
  /** The UTF-8 of a name. */
  bytesOf(id: number): Uint8Array;
  /** Of all names, with two more for each. */
  readonly packedBytes: number;
  clear(): void;
}

/** An empty table. */
export function createNameTable(): NameTable {
  const ids = new Map<string, number>();
  const encoded: Uint8Array[] = [nothing];
  let packedBytes = 0;
  return {
    idOf(name) {
      if (name === null || name === undefined) return 0;
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = encoded.length;
      ids.set(name, id);
      const bytes = encoder.encode(keptPart(name));
      encoded.push(bytes);
      packedBytes += 2 + bytes.length;
      return id;
    },
    bytesOf: (id) => encoded[id] ?? nothing,
    get packedBytes() {
      return packedBytes;
    },
    clear() {
      packedBytes = 0;
      ids.clear();
      encoded.length = 1;
    },
  };
}

const encoder = new TextEncoder();
const nothing = new Uint8Array(0);

/** Cut between characters, never within a surrogate pair. */
function keptPart(name: string): string {
  if (name.length <= limits.nameCharactersMax) return name;
  const last = name.charCodeAt(limits.nameCharactersMax - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return name.slice(0, limits.nameCharactersMax - (splitsPair ? 1 : 0));
}

import { crc32, deflateRawSync } from 'node:zlib';

/** A member as a ZIP archive is to claim it: what is left out is as an honest archive has it. */
export interface ZipMemberBytes {
  readonly name: string | Uint8Array;
  readonly data: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** As it stands in the archive. */
  readonly packed?: Uint8Array;
  readonly offset?: number;
}

const localMark = 0x04034b50;
const directoryMark = 0x02014b50;
const endMark = 0x06054b50;

/** The bytes of a ZIP archive (APPNOTE 4.3), honest or not; names are written as UTF-8. */
export function zipOf(members: readonly ZipMemberBytes[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const { header, name, packed } = headerOf(member);
    const body = Buffer.concat([numbers([localMark, 4]), header, numbers([0, 2]), name, packed]);
    // The local header has name and extra length at its end, the directory has more after them.
    directory.push(directoryEntry(header, name, member.offset ?? at));
    bodies.push(body);
    at += body.length;
  }
  const listed = Buffer.concat(directory);
  const count = members.length;
  const end = numbers([endMark, 4], [0, 4], [count, 2], [count, 2], [listed.length, 4], [at, 4]);
  return Buffer.concat([...bodies, listed, end, numbers([0, 2])]);
}

/** From the version needed to the length of the name, which both kinds of header share. */
function headerOf(member: ZipMemberBytes) {
  const name = Buffer.from(member.name);
  const data = Buffer.from(member.data);
  const method = member.method ?? 8;
  const packed = Buffer.from(member.packed ?? (method === 8 ? deflateRawSync(data) : data));
  const header = numbers(
    [20, 2],
    [member.flags ?? 0x800, 2],
    [method, 2],
    [0, 4],
    [member.crc ?? crc32(data), 4],
    [member.packedSize ?? packed.length, 4],
    [member.size ?? data.length, 4],
    [name.length, 2],
  );
  return { header, name, packed };
}

function directoryEntry(header: Buffer, name: Buffer, offset: number): Buffer {
  return Buffer.concat([
    numbers([directoryMark, 4], [20, 2]),
    header,
    numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ]);
}

/** Little-endian numbers, each of so many bytes. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Buffer {
  return Buffer.concat(
    values.map(([value, bytes]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}

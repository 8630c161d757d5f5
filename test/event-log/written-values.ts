/** A value of binary XML: its type and its bytes. */
export type Written = readonly [type: number, bytes: Buffer];

export const number = (type: number, bytes: 1 | 2 | 4, value: number): Written => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return [type, buffer];
};
export const long = (type: number, value: bigint): Written => {
  const buffer = Buffer.alloc(8);
  buffer.writeBigUInt64LE(value);
  return [type, buffer];
};
export const words = (value: string): Written => [0x01, Buffer.from(value, 'utf16le')];
export const nothing: Written = [0x00, Buffer.alloc(0)];

/** As the manifest of the provider types its fields. */
export function typed(value: string): Written {
  if (/^S-1-\d+(?:-\d+)+$/u.test(value)) {
    const [, revision, authority = 0, ...rest] = value.split('-').map(Number);
    const bytes = Buffer.alloc(8 + rest.length * 4);
    bytes.writeUInt8(revision ?? 1);
    bytes.writeUInt8(rest.length, 1);
    bytes.writeUIntBE(authority, 2, 6);
    for (const [index, part] of rest.entries()) bytes.writeUInt32LE(part, 8 + index * 4);
    return [0x13, bytes];
  }
  if (/^0x[\da-f]{8}$/u.test(value)) return number(0x14, 4, Number(value));
  if (/^0x[\da-f]{16}$/u.test(value)) return long(0x15, BigInt(value));
  if (/^\{[\dA-F-]{36}\}$/u.test(value)) return [0x0f, guidBytes(value.slice(1, -1))];
  return words(value);
}

export function guidBytes(guid: string): Buffer {
  const bytes = Buffer.from(guid.replaceAll('-', ''), 'hex');
  bytes.subarray(0, 4).reverse();
  bytes.subarray(4, 6).reverse();
  bytes.subarray(6, 8).reverse();
  return bytes;
}

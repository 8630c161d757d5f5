import type { BinaryValue } from './binary-xml.ts';

/**
 * What a value of binary XML says, written as the XML of Windows writes it; null: it is null.
 * Arrays are listed with commas. Throws RangeError where the value is damaged or its type is not
 * known (MS-EVEN6, section 2.2.12; libevtx, "Windows XML Event Log (EVTX) format", value types).
 */
export function textOfValue(chunk: Buffer, { type, start, end }: BinaryValue): string | null {
  if (type === nullType) return null;
  const bytes = chunk.subarray(start, end);
  const kind = type & ~isArray;
  if (kind === 0x01) return listed(bytes.toString('utf16le'), type);
  if (kind === 0x02) return listed(bytes.toString('latin1'), type);
  if (type === 0x0e) return bytes.toString('hex').toUpperCase();
  const number = kinds.get(kind);
  if (number === undefined) throw new RangeError(`type ${type}`);
  if ((type & isArray) === 0) return number.read(bytes);
  if (number.width === null) throw new RangeError(`type ${type}`);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += number.width) {
    parts.push(number.read(bytes.subarray(at, at + number.width)));
  }
  return parts.join(', ');
}

const nullType = 0x00;
const isArray = 0x80;

/** Strings end where they end, or with NUL; those of an array all end with NUL. */
function listed(text: string, type: number): string {
  const whole = text.replace(/\0+$/u, '');
  return (type & isArray) === 0 ? whole : whole.split('\0').join(', ');
}

interface Kind {
  /** Bytes of one; null: they differ, and there are no arrays of it. */
  readonly width: number | null;
  read(bytes: Buffer): string;
}

const hex = (value: number | bigint) => `0x${value.toString(16)}`;

/** A size is as wide as the machine's addresses. */
const sizeOf = (bytes: Buffer) =>
  bytes.length >= 8 ? hex(bytes.readBigUInt64LE()) : hex(bytes.readUInt32LE());

const kinds: ReadonlyMap<number, Kind> = new Map([
  [0x03, { width: 1, read: (bytes) => `${bytes.readInt8()}` }],
  [0x04, { width: 1, read: (bytes) => `${bytes.readUInt8()}` }],
  [0x05, { width: 2, read: (bytes) => `${bytes.readInt16LE()}` }],
  [0x06, { width: 2, read: (bytes) => `${bytes.readUInt16LE()}` }],
  [0x07, { width: 4, read: (bytes) => `${bytes.readInt32LE()}` }],
  [0x08, { width: 4, read: (bytes) => `${bytes.readUInt32LE()}` }],
  [0x09, { width: 8, read: (bytes) => `${bytes.readBigInt64LE()}` }],
  [0x0a, { width: 8, read: (bytes) => `${bytes.readBigUInt64LE()}` }],
  [0x0b, { width: 4, read: (bytes) => `${bytes.readFloatLE()}` }],
  [0x0c, { width: 8, read: (bytes) => `${bytes.readDoubleLE()}` }],
  [0x0d, { width: 4, read: (bytes) => `${bytes.readUInt32LE() !== 0}` }],
  [0x0f, { width: 16, read: guid }],
  [0x10, { width: null, read: sizeOf }],
  [0x11, { width: 8, read: fileTime }],
  [0x12, { width: 16, read: systemTime }],
  [0x13, { width: null, read: securityId }],
  [0x14, { width: 4, read: (bytes) => hex(bytes.readUInt32LE()) }],
  [0x15, { width: 8, read: (bytes) => hex(bytes.readBigUInt64LE()) }],
] satisfies readonly (readonly [number, Kind])[]);

function guid(bytes: Buffer): string {
  const fields = [bytes.readUInt32LE(0), bytes.readUInt16LE(4), bytes.readUInt16LE(6)];
  const [first, second, third] = fields.map((it, index) => hexOf(it, index === 0 ? 8 : 4));
  const rest = bytes.toString('hex', 8, 16);
  return `{${first}-${second}-${third}-${rest.slice(0, 4)}-${rest.slice(4)}}`.toUpperCase();
}

const hexOf = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** From 1601 to 1970, in milliseconds. */
const fileTimeEpochMs = 11_644_473_600_000n;

/** FILETIME: ten millionths of a second since 1601, in UTC. */
function fileTime(bytes: Buffer): string {
  const ticks = bytes.readBigUInt64LE();
  const instant = new Date(Number(ticks / 10_000n - fileTimeEpochMs)).toISOString();
  return `${instant.slice(0, -1)}${`${ticks % 10_000n}`.padStart(4, '0')}Z`;
}

/** SYSTEMTIME: year, month, day of the week, day, hour, minute, second, millisecond, in UTC. */
function systemTime(bytes: Buffer): string {
  const [year, month, , day, hour, minute, second, thousandth] = Array.from(
    { length: 8 },
    (_, index) => `${bytes.readUInt16LE(index * 2)}`,
  );
  const two = (text: string | undefined) => `${text}`.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return `${date}T${two(hour)}:${two(minute)}:${two(second)}.${`${thousandth}`.padStart(3, '0')}Z`;
}

/** MS-DTYP, section 2.4.2: S-revision-authority-subauthorities. */
function securityId(bytes: Buffer): string {
  const count = bytes.readUInt8(1);
  const parts = Array.from({ length: count }, (_, index) => bytes.readUInt32LE(8 + index * 4));
  return ['S', bytes.readUInt8(0), bytes.readUIntBE(2, 6), ...parts].join('-');
}

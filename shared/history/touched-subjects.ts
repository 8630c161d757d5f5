import { type ByteReader, readBytes, writeVarint } from './varint.ts';

/**
 * The residents of a staff-day that other days need to know, as keyed hashes, each list sorted. Of a
 * busy day they are those that its summary kept: by keyed hash, so mostly the same ones on every day.
 * What a busy account (an interface as a rule) writes on them explains its own deeds (E1) and its
 * section's (E2) as ever; on the others it explains nothing, and looks at them are not counted: a
 * share of explained deeds stays true, an explanation is never made up. On the day itself, E3 to E6
 * look at the kept events.
 */
export interface TouchedSubjects {
  /** Written on: what later explains own and colleagues' accesses. */
  readonly written: readonly bigint[];
  /** Seen without recorded work: who else looks at the same resident counts. */
  readonly unexplained: readonly bigint[];
}

const bytesOfOne = 8;

/** Two lists, each its length as a varint and 8 bytes (big-endian) a resident. */
export function packSubjects({ written, unexplained }: TouchedSubjects): Uint8Array {
  return Buffer.concat([packList(written), packList(unexplained)]);
}

/** Throws `BrokenPromiseError` where the bytes are not whole. */
export function unpackSubjects(bytes: Uint8Array): TouchedSubjects {
  const reader = readBytes(bytes);
  const subjects = { written: readList(reader), unexplained: readList(reader) };
  reader.end();
  return subjects;
}

function packList(subjects: readonly bigint[]): Buffer {
  const length: number[] = [];
  writeVarint(length, subjects.length);
  const bytes = Buffer.alloc(length.length + subjects.length * bytesOfOne);
  bytes.set(length);
  for (const [place, subject] of subjects.entries()) {
    bytes.writeBigUInt64BE(subject, length.length + place * bytesOfOne);
  }
  return bytes;
}

function readList(reader: ByteReader): readonly bigint[] {
  return Array.from({ length: reader.varint() }, () => reader.number64());
}

import type { RandomAccessReader } from 'yauzl';
import type { RandomAccess } from '../ports.ts';
import { bytesAt } from './random-access.ts';
import type { ZipLibrary } from './zip-library.ts';

const aheadBytes = 262_144;

/** What yauzl reads an archive through. */
export interface ArchiveReader extends RandomAccessReader {
  /** What befell the disk or the network at the last question: not the archive's fault. */
  failure: unknown;
  /** From now on single places are asked for; and nothing is kept, since many archives may be open. */
  readNoneAhead(): void;
}

/**
 * A reader of an archive of so many bytes (the library asks for a subclass of its own). It asks for
 * a few bytes at a time, and each question may go to S3: so what comes next is read with them, and
 * kept.
 */
export function archiveReader(
  { RandomAccessReader }: ZipLibrary,
  access: RandomAccess,
  size: number,
): ArchiveReader {
  const window = windowOf(access, size);
  class Reader extends RandomAccessReader {
    failure: unknown = null;
    readNoneAhead = window.close;

    override read(
      target: Buffer,
      offset: number,
      length: number,
      position: number,
      done: (error: Error | null) => void,
    ): void {
      this.failure = null;
      const outcome = window.bytes(position, position + length).then(
        (bytes) => (bytes.copy(target, offset) < length ? new RangeError('It ends before.') : null),
        (failure: unknown) => {
          this.failure = failure;
          return failure instanceof Error ? failure : new Error(String(failure));
        },
      );
      outcome.then(done);
    }

    override close(done: (error: Error | null) => void): void {
      done(null);
    }
  }
  return new Reader();
}

/** What was read last of an archive, and the bytes after it. */
function windowOf(access: RandomAccess, size: number) {
  let ahead = aheadBytes;
  let start = 0;
  let block: Buffer = Buffer.alloc(0);
  return {
    /** Fewer where the archive ends before. */
    async bytes(from: number, until: number): Promise<Buffer> {
      const isHere = from >= start && until <= start + block.length;
      if (!isHere) {
        const end = Math.min(size, Math.max(until, from + ahead));
        block = from < end ? await bytesAt(access, from, end) : Buffer.alloc(0);
        start = from;
      }
      return block.subarray(from - start, until - start);
    },
    close(): void {
      ahead = 0;
      block = Buffer.alloc(0);
    },
  };
}

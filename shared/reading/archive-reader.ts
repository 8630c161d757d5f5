import { RandomAccessReader } from 'yauzl';
import type { RandomAccess } from '../ports.ts';
import { bytesAt } from './random-access.ts';

const aheadBytes = 262_144;

/**
 * What yauzl reads an archive through (it asks for a subclass of its own). It asks for a few bytes
 * at a time, and each question may go to S3: so what comes next is read with them, and kept.
 */
export class ArchiveReader extends RandomAccessReader {
  /** What befell the disk or the network at the last question: not the archive's fault. */
  failure: unknown = null;
  readonly #access: RandomAccess;
  readonly #size: number;
  #ahead = aheadBytes;
  #from = 0;
  #block: Buffer = Buffer.alloc(0);

  constructor(access: RandomAccess, size: number) {
    super();
    this.#access = access;
    this.#size = size;
  }

  /** From now on single places are asked for; and nothing is kept, since many archives may be open. */
  readNoneAhead(): void {
    this.#ahead = 0;
    this.#block = Buffer.alloc(0);
  }

  override read(
    target: Buffer,
    offset: number,
    length: number,
    position: number,
    done: (error: Error | null) => void,
  ): void {
    this.failure = null;
    const outcome = this.#bytes(position, position + length).then(
      (bytes) => (bytes.copy(target, offset) < length ? new RangeError('It ends before.') : null),
      (failure: unknown) => {
        this.failure = failure;
        return failure instanceof Error ? failure : new Error(String(failure));
      },
    );
    outcome.then(done);
  }

  /** Fewer where the archive ends before. */
  async #bytes(from: number, until: number): Promise<Buffer> {
    const isHere = from >= this.#from && until <= this.#from + this.#block.length;
    if (!isHere) {
      const end = Math.min(this.#size, Math.max(until, from + this.#ahead));
      this.#block = from < end ? await bytesAt(this.#access, from, end) : Buffer.alloc(0);
      this.#from = from;
    }
    return this.#block.subarray(from - this.#from, until - this.#from);
  }

  override close(done: (error: Error | null) => void): void {
    done(null);
  }
}

import { limits } from '../limits.ts';
import type { Quarantine } from '../ports.ts';
import type { Rejected } from './sink.ts';

/** Takes the rejected lines of one file and writes them out in parts of bounded size. */
export interface QuarantineWriter {
  add(rejected: Rejected): void;
  /** Writes the parts that are full. */
  drain(): Promise<void>;
  /** Writes what is left. The last call. */
  finish(): Promise<void>;
}

/**
 * Cuts parts by count and size alone, so that reading the same file again writes the same parts
 * (`limits.quarantinePartLinesMax`, `limits.quarantinePartCharactersMax`).
 */
export function createQuarantineWriter(
  sha256: string,
  file: string,
  quarantine: Quarantine,
): QuarantineWriter {
  const full: Rejected[][] = [];
  let open: Rejected[] = [];
  let characters = 0;
  let written = 0;

  function close(): void {
    if (open.length > 0) full.push(open);
    open = [];
    characters = 0;
  }

  async function drain(): Promise<void> {
    for (let part = full.shift(); part !== undefined; part = full.shift()) {
      await quarantine.put(sha256, written, file, part);
      written += 1;
    }
  }

  return {
    add(rejected) {
      const isFull =
        open.length >= limits.quarantinePartLinesMax ||
        characters + rejected.raw.length > limits.quarantinePartCharactersMax;
      if (isFull) close();
      open.push(rejected);
      characters += rejected.raw.length;
    },
    drain,
    async finish() {
      close();
      await drain();
    },
  };
}

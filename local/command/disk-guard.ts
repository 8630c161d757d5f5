import { say, type Text } from '../../shared/language.ts';
import type { LogFile } from '../../shared/ports.ts';

/** A log file that remembers whether the disk failed, so that its neighbours are still read. */
export interface GuardedFile {
  readonly file: LogFile;
  /** The sentence for an error that came from opening or reading the file; null for any other. */
  explain(error: unknown): Text | null;
}

export function guarded({ name, open }: LogFile): GuardedFile {
  let diskError: unknown = null;
  return {
    file: {
      name,
      async *open() {
        try {
          yield* open();
        } catch (error) {
          diskError = error;
          throw error;
        }
      },
    },
    explain(error) {
      if (!(error instanceof Error) || error !== diskError) return null;
      return say((c) => c.command.fileNotOpened(name, error.message));
    },
  };
}

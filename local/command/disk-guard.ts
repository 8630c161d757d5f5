import type { Text } from '../../shared/language.ts';
import type { LogFile } from '../../shared/ports.ts';
import { say } from '../../shared/whole-language.ts';

/** A log file that remembers whether the disk failed, so that its neighbours are still read. */
export interface GuardedFile {
  readonly file: LogFile;
  /** The sentence for an error that came from opening or reading the file; null for any other. */
  explain(error: unknown): Text | null;
}

export function guarded(log: LogFile): GuardedFile {
  const { name, packed } = log;
  let diskError: unknown = null;
  const noting = (open: LogFile['open']): LogFile['open'] =>
    async function* () {
      try {
        yield* open();
      } catch (error) {
        diskError = error;
        throw error;
      }
    };
  return {
    file: {
      ...log,
      open: noting(log.open),
      ...(packed === undefined ? {} : { packed: { ...packed, open: noting(packed.open) } }),
    },
    explain(error) {
      if (!(error instanceof Error) || error !== diskError) return null;
      return say((c) => c.command.fileNotOpened(name, error.message));
    },
  };
}

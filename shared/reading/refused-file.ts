import { UnreadableFileError } from '../errors.ts';
import type { Text } from '../language.ts';
import type { LogFile } from '../ports.ts';

/** A file of which it is known before it is opened that it cannot be read. */
export function refusedFile(name: string, reason: Text, packed: LogFile['packed']): LogFile {
  const file = failingFile(name, new UnreadableFileError(reason));
  return packed === undefined ? file : { ...file, packed };
}

/** A file whose opening fails with an error that has been met already. */
export function failingFile(name: string, error: unknown): LogFile {
  const next = () => Promise.reject(error);
  return { name, open: () => ({ [Symbol.asyncIterator]: () => ({ next }) }) };
}

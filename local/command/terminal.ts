import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Language, Text } from '../../shared/language.ts';

/** Where a command speaks: data to standard output, everything else to standard error. */
export interface Terminal {
  readonly language: Language;
  /** Writes data as it is; resolves when the reader is ready for more. */
  print(data: string): Promise<void>;
  /** One message, with a line end. */
  tell(message: Text): void;
  /** One line of a message that is the same in every language. */
  tellLine(line: string): void;
}

/**
 * A terminal over two streams of a process. `closed` is called once the reader of the data has
 * gone away; where nobody listens to the messages any more, the work goes on without.
 */
export function terminalOf(
  stdout: Writable,
  stderr: Writable,
  language: Language,
  closed: () => void,
): Terminal {
  onBrokenPipe(stdout, closed);
  onBrokenPipe(stderr, () => undefined);
  const tellLine = (line: string) => void stderr.write(`${visible(line)}\n`);
  return {
    language,
    async print(data) {
      if (!stdout.write(data)) await once(stdout, 'drain');
    },
    tell: (message) => tellLine(onOneLine(message[language])),
    tellLine,
  };
}

/**
 * Shows control characters, which logs and file names may hold, as `\x1b`: obeyed, they could hide
 * text or make up messages. Line ends stay.
 */
export function visible(text: string): string {
  return text.replace(/[^\P{Cc}\n]/gu, escaped);
}

/** The same, with line ends shown as well. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, escaped);
}

function escaped(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function onBrokenPipe(stream: Writable, then: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    then();
  });
}

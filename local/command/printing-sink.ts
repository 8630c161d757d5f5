import { closeSync, openSync, writeSync } from 'node:fs';
import { CallError } from '../../shared/errors.ts';
import { printAccessEvent } from '../../shared/event.ts';
import type { Language } from '../../shared/language.ts';
import type { EventSink, Rejected } from '../../shared/reading/sink.ts';
import { say } from '../../shared/whole-language.ts';
import type { Terminal } from './terminal.ts';

/** Takes the events of several files, one after another, and prints them. */
export interface PrintingSink extends EventSink {
  /** The file whose lines come next. */
  startFile(path: string): void;
  counts(): { readonly accepted: number; readonly rejected: number };
  close(): void;
}

/**
 * Events go to standard output and rejected lines to the file `rejectsPath` (null: nowhere). What
 * has piled up between two chunks of a log goes out at once, so memory stays flat.
 */
export function printingSink(terminal: Terminal, rejectsPath: string | null): PrintingSink {
  const rejects = rejectsPath === null ? null : openForWriting(rejectsPath);
  let file = '';
  let accepted = 0;
  let rejected = 0;
  let events: string[] = [];
  let refused: string[] = [];
  return {
    startFile(path) {
      file = path;
    },
    accept(event) {
      accepted += 1;
      events.push(printAccessEvent(event), '\n');
    },
    reject(line) {
      rejected += 1;
      if (rejects !== null) refused.push(printRejected(file, line, terminal.language), '\n');
    },
    async drain() {
      const data = events.join('');
      events = [];
      if (rejects !== null && refused.length > 0) writeSync(rejects, refused.join(''));
      refused = [];
      if (data !== '') await terminal.print(data);
    },
    counts: () => ({ accepted, rejected }),
    close() {
      if (rejects !== null) closeSync(rejects);
    },
  };
}

function openForWriting(path: string): number {
  try {
    return openSync(path, 'w', 0o600);
  } catch (cause) {
    throw new CallError(
      say((c) => c.command.notWritable(path)),
      { cause },
    );
  }
}

/** `{file,line,reason,raw}` (contract, section 1). */
function printRejected(file: string, { line, reason, raw }: Rejected, language: Language): string {
  return JSON.stringify({ file, line, reason: reason[language], raw });
}

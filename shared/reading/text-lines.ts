import type { Text } from '../language.ts';

/** What takes the lines of a file, in its order. */
export interface LineHandler {
  /** A line without its line end; numbers count from 1. Blank lines come too. */
  line(text: string, number: number): void;
  reject(line: number, reason: Text, raw: string): void;
}

/** Takes the text of a file in whole lines. */
export interface LineSplitter {
  push(text: string): void;
  /** Counts a line that cannot be used, and rejects it. */
  refuse(reason: Text, head: string): void;
  /** The number of the next line. */
  nextLine(): number;
  /** Counts lines that another takes (see `byteReader`). */
  passOver(lines: number): void;
}

/** Splits text that is pushed in whole lines (LF or CRLF) into numbered lines. */
export function lineSplitter(handler: LineHandler): LineSplitter {
  let number = 0;
  return {
    push(text) {
      for (let at = 0; at < text.length; ) {
        const next = text.indexOf('\n', at);
        const until = next < 0 ? text.length : next;
        const isReturned = until > at && text.charCodeAt(until - 1) === 0x0d;
        number += 1;
        handler.line(text.slice(at, isReturned ? until - 1 : until), number);
        at = until + 1;
      }
    },
    refuse(reason, head) {
      number += 1;
      handler.reject(number, reason, head);
    },
    nextLine: () => number + 1,
    passOver(lines) {
      number += lines;
    },
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: 0x1A ends text files of old systems, and the decoder of CP932 makes U+001C of it.
const blank = /^[\s\u001A\u001C]*$/u;

/** Nothing but spaces, or the end-of-file mark of old systems: no record. */
export function isBlank(line: string): boolean {
  return line === '' || (line.length < 80 && blank.test(line));
}

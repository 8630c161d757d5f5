import type { RecordReader } from './record-reader.ts';

/** A reader that may still be before the first line that is its own. */
export interface PreambleSkipper extends RecordReader {
  isSkipping(): boolean;
}

/** Passes on all but the first lines of a file; they may hold anything, broken quotes too. */
export function preambleSkipper(lines: number, reader: RecordReader): PreambleSkipper {
  let left = lines;
  return {
    ...reader,
    push(text) {
      let at = 0;
      while (left > 0 && at < text.length) {
        const next = text.indexOf('\n', at);
        at = next < 0 ? text.length : next + 1;
        left -= 1;
      }
      if (at < text.length) reader.push(at === 0 ? text : text.slice(at));
    },
    refuse(reason, head) {
      if (left > 0) left -= 1;
      else reader.refuse(reason, head);
    },
    isSkipping: () => left > 0,
  };
}

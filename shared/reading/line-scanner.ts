import { batchRowsMax } from './batch-bounds.ts';
import type { BatchColumns } from './batch-columns.ts';
import type { EventBatch } from './event-batch.ts';
import type { LineTokens } from './line-fields.ts';

/** Puts whole lines of a batch's text into its columns, as far as it understands every byte. */
export interface LineScanner {
  /**
   * Takes lines of `text[from … size)` into the empty batch, one event each, the first as number
   * `line`. Answers where it stopped: at the end, where the batch is full, or before an odd line.
   */
  scan(from: number, size: number, line: number): number;
  /** Whether it stopped before a line that the general reader must decide. */
  isOdd(): boolean;
  /** Called while the batch is empty: the place to forget what is too much. */
  makeRoom(): void;
}

/** After an odd line few are tried at once: where many are odd, most work would be for nothing. */
const linesAtLeast = 8;

/** A scanner of lines whose fields `tokens` finds and `columns` keeps. */
export function lineScanner(
  tokens: LineTokens,
  columns: BatchColumns,
  { text }: EventBatch,
): LineScanner {
  const { fields } = tokens;
  let linesMax = batchRowsMax;
  let isOdd = false;
  return {
    scan(from, size, line) {
      let at = tokens.find(text, from, size, linesMax);
      const taken = columns.fill(fields, line);
      isOdd = taken < fields.length || (at < size && taken < linesMax);
      if (taken < fields.length) at = fields.lineFrom[taken] ?? from;
      linesMax = isOdd ? Math.max(linesAtLeast, 2 * taken) : 2 * linesMax;
      linesMax = Math.min(linesMax, batchRowsMax);
      return at;
    },
    isOdd: () => isOdd,
    makeRoom: columns.makeRoom,
  };
}

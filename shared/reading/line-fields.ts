import { batchRowsMax, fieldStride } from './batch-bounds.ts';
import type { BatchMemory } from './batch-memory.ts';

/**
 * Where the fields of some lines stand in a batch's text: field `f` of line `l` is at
 * `from[f * fieldStride + l] … until[…]`, both the same where it is blank or absent.
 */
export interface LineFields {
  /** Lines whose fields stand here. */
  length: number;
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Where each line begins, and where it ends without its line end. */
  readonly lineFrom: Int32Array;
  readonly lineUntil: Int32Array;
}

/** Room for the fields of one batch, in its memory. */
export function createLineFields(fields: number, memory: BatchMemory): LineFields {
  return {
    length: 0,
    from: memory.ints(fields * fieldStride),
    until: memory.ints(fields * fieldStride),
    lineFrom: memory.ints(batchRowsMax),
    lineUntil: memory.ints(batchRowsMax),
  };
}

/** Finds the fields of whole lines. */
export interface LineTokens {
  readonly fields: LineFields;
  /**
   * Takes at most `linesMax` lines of `text[from … size)` and stops before one that it does not
   * understand in every byte. Answers where it stopped.
   */
  find(text: Buffer, from: number, size: number, linesMax: number): number;
}

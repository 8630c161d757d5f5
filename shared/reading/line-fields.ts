import { batchRowsMax } from './batch-bounds.ts';

/**
 * Where the fields of some lines stand in a batch's text: field `f` of line `l` is at
 * `from[f * batchRowsMax + l] … until[…]`, both the same where it is blank or absent.
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

/** Room for the fields of one batch. */
export function createLineFields(fields: number): LineFields {
  return {
    length: 0,
    from: new Int32Array(fields * batchRowsMax),
    until: new Int32Array(fields * batchRowsMax),
    lineFrom: new Int32Array(batchRowsMax),
    lineUntil: new Int32Array(batchRowsMax),
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

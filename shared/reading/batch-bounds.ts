/** Bytes of text in one batch; a line that is longer is no line for a batch. */
export const batchTextBytes = 131_072;
/** Events in one batch. */
export const batchRowsMax = 1_024;

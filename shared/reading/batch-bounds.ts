/** Bytes of text in one batch; a line that is longer is no line for a batch. */
export const batchTextBytes = 262_144;
/** Events in one batch. */
export const batchRowsMax = 1_024;
/**
 * From one field of a line to the next in `LineFields`. Were it a power of two, the fields of a line
 * would push one another out of the processor's cache.
 */
export const fieldStride = batchRowsMax + 16;

import { batchRowsMax, batchTextBytes } from './batch-bounds.ts';
import { type BatchMemory, createBatchMemory } from './batch-memory.ts';
import { type ByteNames, emptyByteNames } from './byte-names.ts';

/** Words are read from the text up to four bytes past a field's end. */
const slackBytes = 64;

/** Where the fields of the events stand that are names; each has a table of its own. */
export interface BatchNames {
  readonly actor: ByteNames;
  readonly system: ByteNames;
  readonly screen: ByteNames;
  readonly terminal: ByteNames;
  readonly subject: ByteNames;
}

/**
 * Accepted events of a stretch of a file, one array a field: what the fast readers hand over in
 * place of `AccessEvent`s, so that no field of a line becomes a string or an object. Names are
 * numbers of `names`; 0: none. All of it is overwritten by the next batch.
 */
export interface EventBatch {
  /** Where all of these lie. */
  readonly memory: BatchMemory;
  length: number;
  /** The lines that the events stand in, as UTF-8. */
  readonly text: Buffer;
  readonly view: DataView;
  /** Where in `text` stands what tells the event apart: its sequence number, else its record. */
  readonly identityFrom: Int32Array;
  readonly identityUntil: Int32Array;
  /** 1: the identity is the source's own number of the line. */
  readonly sequenced: Uint8Array;
  readonly at: Float64Array;
  /** -1: the log does not say. */
  readonly records: Float64Array;
  readonly line: Float64Array;
  /** `codeOf` of action and outcome. */
  readonly code: Uint8Array;
  /** `dataClassFlags`. */
  readonly dataClasses: Uint8Array;
  readonly actor: Int32Array;
  readonly system: Int32Array;
  readonly screen: Int32Array;
  readonly terminal: Int32Array;
  readonly subject: Int32Array;
  /** Set by the reader that fills the batch; a table that is emptied counts its `generation` up. */
  names: BatchNames;
}

/** Takes batches, in file order among the events that are handed over one by one. */
export interface BatchSink {
  readonly batch: EventBatch;
  /** Takes what the batch holds, and empties it. */
  take(): void;
}

/** An empty batch, in a memory of its own; its text stands at the beginning of it. */
export function createEventBatch(): EventBatch {
  const memory = createBatchMemory();
  const text = memory.bytes(batchTextBytes + slackBytes);
  const numbers = (): Int32Array => memory.ints(batchRowsMax);
  const doubles = (): Float64Array => memory.doubles(batchRowsMax);
  return {
    memory,
    length: 0,
    text: Buffer.from(text.buffer, text.byteOffset, text.length),
    view: new DataView(text.buffer, text.byteOffset, text.length),
    identityFrom: numbers(),
    identityUntil: numbers(),
    sequenced: memory.bytes(batchRowsMax),
    at: doubles(),
    records: doubles(),
    line: doubles(),
    code: memory.bytes(batchRowsMax),
    dataClasses: memory.bytes(batchRowsMax),
    actor: numbers(),
    system: numbers(),
    screen: numbers(),
    terminal: numbers(),
    subject: numbers(),
    names: {
      actor: emptyByteNames,
      system: emptyByteNames,
      screen: emptyByteNames,
      terminal: emptyByteNames,
      subject: emptyByteNames,
    },
  };
}

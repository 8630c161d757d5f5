import type { AccessEvent } from '../event.ts';
import type { Text } from '../language.ts';
import type { Source, System } from '../settings/settings.ts';
import type { ByteReader } from './byte-reader.ts';
import type { BatchSink } from './event-batch.ts';

/** What a format tells about the records of one file, in file order; each goes to one of the two. */
export interface RecordSink {
  /** The event is valid only during the call. */
  accept(event: AccessEvent, canonical: string): void;
  reject(line: number, reason: Text, raw: string): void;
  /** Where the events can be handed over in batches as well. */
  readonly rows?: BatchSink | undefined;
}

/** Turns the decoded text of one file into records. It is pushed, never asked. */
export interface RecordReader {
  /** The next text. With `lines` framing it ends with a line end, but for the file's last line. */
  push(text: string): void;
  /** Takes the same as bytes, where the reader has a fast way for them. */
  readonly pushBytes?: ByteReader | undefined;
  /** With `lines` framing: the next line cannot be decoded or is too long; `head` is its start. */
  refuse(reason: Text, head: string): void;
  /** The file is over. */
  end(): void;
  /** Whether the file showed that it is of this format, even if no record could be read. */
  recognised(): boolean;
}

/** What a format's reader is opened with. */
export interface ReadingContext {
  /** The file's name, for error sentences. */
  readonly file: string;
  readonly source: Source;
  readonly systems: ReadonlyMap<string, System>;
  /** False: the file holds bytes that are not valid; `document` framing shows them as U+FFFD. */
  readonly valid: boolean;
  readonly out: RecordSink;
}

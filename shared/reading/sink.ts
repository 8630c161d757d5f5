import type { AccessEvent } from '../event.ts';
import type { Text } from '../language.ts';
import type { TextEncoding } from '../settings/settings.ts';
import type { BatchSink } from './event-batch.ts';
import type { Compression } from './uncompress.ts';

/** A line that could not be read: kept, counted, shown. */
export interface Rejected {
  /** Line (or record) number in the file, from 1. */
  readonly line: number;
  readonly reason: Text;
  /** The line as far as `limits.rejectedRawCharactersMax` keeps it. */
  readonly raw: string;
}

/** What takes the events of one file, in file order. Every line goes to exactly one of the two. */
export interface EventSink {
  /**
   * `canonical` is the record's own text (without its line end), out of which the fingerprint is
   * made where the event has no sequence number. The event is valid only during the call.
   */
  accept(event: AccessEvent, canonical: string): void;
  reject(rejected: Rejected): void;
  /** Given: events that a format's fast way reads come in batches, and not to `accept`. */
  readonly rows?: BatchSink | undefined;
  /** Called between chunks of the file: the place to write out what has piled up. */
  drain(): Promise<void>;
}

/** What reading one file came to. accepted + rejected = lines. */
export interface ReadSummary {
  readonly sha256: string;
  readonly lines: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly encoding: TextEncoding;
  /** The encoding that fits as well, where the file alone does not decide between the two. */
  readonly couldBe: 'euc-jp' | null;
  readonly compression: Compression;
}

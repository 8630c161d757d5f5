import { batchTextBytes } from './batch-bounds.ts';
import type { BatchSink } from './event-batch.ts';
import type { LineScanner } from './line-scanner.ts';

const lineFeed = 0x0a;

/** The general reader of a format, as far as a scanner of its lines must know it. */
export interface GeneralReader {
  push(text: string): void;
  /** Whether the next line is its own: a header, or the rest of a record. */
  isBusy(): boolean;
  /** The number of the next line, from 1. */
  nextLine(): number;
  /** Counts lines that the scanner has taken. */
  passOver(lines: number): void;
}

/** Takes bytes in whole lines, valid UTF-8; only the file's last line may lack its line end. */
export type ByteReader = (bytes: Buffer) => void;

/**
 * Gives the lines of a file to a scanner, and each line that the scanner leaves, by itself, to the
 * general reader, so that all events come out in file order. `scannerOf` is asked whenever the
 * general reader is not busy; null: the general reader must take all of it.
 */
export function byteReader(
  general: GeneralReader,
  scannerOf: () => LineScanner | null,
  sink: BatchSink,
): ByteReader {
  const { batch } = sink;
  const { text } = batch;

  function takeAll(size: number): void {
    for (let at = 0; at < size; ) {
      if (general.isBusy()) at = takeOne(at, size);
      else {
        const scanner = scannerOf();
        if (scanner === null) {
          general.push(text.toString('utf8', at, size));
          return;
        }
        at = scanned(scanner, at, size);
      }
    }
  }
  /** Takes lines as far as the scanner and the batch go, and the line after them that is odd. */
  function scanned(scanner: LineScanner, from: number, size: number): number {
    scanner.makeRoom();
    const at = scanner.scan(from, size, general.nextLine());
    general.passOver(batch.length);
    if (batch.length > 0) sink.take();
    return scanner.isOdd() ? takeOne(at, size) : at;
  }
  function takeOne(at: number, size: number): number {
    const end = text.indexOf(lineFeed, at) + 1;
    const until = Math.min(end, size);
    general.push(text.toString('utf8', at, until));
    return until;
  }

  return (bytes) => {
    for (let at = 0; at < bytes.length; ) {
      const until = bytes.lastIndexOf(lineFeed, at + batchTextBytes - 1) + 1;
      if (until > at) {
        bytes.copy(text, 0, at, until);
        takeAll(until - at);
        at = until;
      } else {
        // A line that is longer than a batch, or the last one without its end.
        const end = bytes.indexOf(lineFeed, at) + 1;
        const next = end === 0 ? bytes.length : end;
        general.push(bytes.toString('utf8', at, next));
        at = next;
      }
    }
  };
}

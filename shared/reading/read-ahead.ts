import type { LogFile } from '../ports.ts';
import type { Source, System } from '../settings/settings.ts';
import { createChunkRelay } from './chunk-relay.ts';
import { type OpenLog, openLog } from './read-log.ts';
import type { EventSink, ReadSummary } from './sink.ts';
import type { Survey, Surveyor } from './survey.ts';
import { textBytes } from './text-bytes.ts';

/** Reads a packed file while it is surveyed, so that most of them are unpacked but once. */
export interface ReadAhead extends Surveyor {
  /** Whether what was read is what `readSurveyed` would read, so that `finish` can go on with it. */
  holds(found: Survey): boolean;
  /** Reads what is left. As `readSurveyed`. */
  finish(found: Survey): Promise<ReadSummary>;
}

/** Takes what is read ahead. */
export interface AheadSink {
  readonly sink: EventSink;
  /**
   * Asked between chunks: true stops the reading, and `finish` opens the file anew and goes on from
   * there.
   */
  isFull(): boolean;
}

/** How a reader opens a file of which only the beginning is known. */
type Assumed = Parameters<Surveyor['begin']>[0];

/**
 * Takes for granted that the text is valid in the encoding that its beginning shows; where it is not,
 * what was read does not hold, and all is read again. `fold` is asked once, where there is something
 * to read ahead.
 */
export function readAhead(
  file: LogFile,
  source: Source,
  systems: ReadonlyMap<string, System>,
  fold: () => AheadSink,
): ReadAhead {
  const relay = createChunkRelay();
  let assumed: Assumed | null = null;
  let log: OpenLog | null = null;
  let into: AheadSink | null = null;
  let reading: Promise<void> | null = null;
  let hasFailed = false;
  let bytesRead = 0;
  let isStopped = false;

  async function read(opened: OpenLog, sink: EventSink): Promise<void> {
    for await (const _ of opened.feed(relay.chunks)) await sink.drain();
  }
  return {
    begin(beginning) {
      assumed = beginning;
      try {
        into = fold();
        log = openLog(file.name, { ...beginning, valid: true }, source, systems, into.sink);
        reading = read(log, into.sink);
        // It fails the same way when the file is read again, and is told then.
        reading.catch(() => {
          hasFailed = true;
        });
      } catch {
        hasFailed = true;
      }
    },
    async take(chunk) {
      isStopped ||= reading === null || hasFailed || into?.isFull() === true;
      if (isStopped) return;
      await Promise.race([relay.give(chunk), reading?.catch(() => undefined)]);
      bytesRead += chunk.length;
    },
    drop() {
      hasFailed = true;
    },
    holds: ({ encoding, valid }) =>
      reading !== null && !hasFailed && valid && encoding === assumed?.encoding,
    async finish(found) {
      relay.leaveTo(isStopped ? after(bytesRead, textBytes(file, found)) : nothing());
      await reading;
      if (log === null || into === null) throw new TypeError('Nothing was read ahead.');
      log.end();
      await into.sink.drain();
      return log.summary(found);
    },
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** What comes after so many bytes. */
async function* after(
  bytes: number,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}

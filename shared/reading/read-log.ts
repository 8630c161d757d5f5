import { BrokenPromiseError, UnreadableFileError } from '../errors.ts';
import type { Format } from '../formats/format.ts';
import { formatById } from '../formats/registry.ts';
import { say } from '../language.ts';
import { limits } from '../limits.ts';
import type { LogFile } from '../ports.ts';
import type { Source, System } from '../settings/settings.ts';
import { feedEventLog } from './event-log-feed.ts';
import type { RecordSink } from './record-reader.ts';
import type { EventSink, ReadSummary } from './sink.ts';
import { type Survey, survey } from './survey.ts';
import { textBytes } from './text-bytes.ts';
import { feedDocument, feedLines, type TextFeed } from './text-feed.ts';

/**
 * Reads one log file of a source: each of its records goes to `sink.accept` or `sink.reject`, in
 * file order, and accepted + rejected = lines. Header, preamble and blank lines are not records;
 * an empty file has 0 lines and is no error. Memory does not grow with the file.
 * Throws UnreadableFileError where the whole of it cannot be read: broken packing, binary data,
 * another format (its header is missing, or not one record can be read). All but the last shows
 * before the first event is handed out.
 */
export async function readLog(
  file: LogFile,
  source: Source,
  systems: ReadonlyMap<string, System>,
  sink: EventSink,
): Promise<ReadSummary> {
  return readSurveyed(file, await survey(file, source.encoding), source, systems, sink);
}

/** The same for a file that has been surveyed already, where its hash is needed before its events. */
export async function readSurveyed(
  file: LogFile,
  found: Survey,
  source: Source,
  systems: ReadonlyMap<string, System>,
  sink: EventSink,
): Promise<ReadSummary> {
  const log = openLog(file.name, found, source, systems, sink);
  for await (const _ of log.feed(textBytes(file, found))) await sink.drain();
  log.end();
  await sink.drain();
  return log.summary(found);
}

/** A log whose text can be read. */
export interface OpenLog {
  /** Reads text (see `textBytes`). Yields between pieces. */
  feed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<void>;
  /** There is no more text. What then comes to the sink is still to be drained. */
  end(): void;
  /** After the end. Throws UnreadableFileError where not one record could be read. */
  summary(found: Survey): ReadSummary;
}

/** Opens a log for its source's format. Throws UnreadableFileError where it is not of that format. */
export function openLog(
  file: string,
  known: Pick<Survey, 'encoding' | 'valid' | 'isEventLog'>,
  source: Source,
  systems: ReadonlyMap<string, System>,
  sink: EventSink,
): OpenLog {
  const format = formatById(source.format);
  if (format === undefined) {
    throw new BrokenPromiseError(say((c) => c.reading.unknownFormat(source.format)));
  }
  if (known.isEventLog !== (format.framing === 'event-log')) {
    throw new UnreadableFileError(
      say((c) => (known.isEventLog ? c.reading.isEventLog : c.reading.notEventLog)(file)),
    );
  }
  const tally = tallying(sink);
  const reader = format.open({ file, source, systems, valid: known.valid, out: tally });
  return {
    feed: (chunks) => feeds[format.framing](chunks, known, reader),
    end: reader.end,
    summary(found) {
      const { accepted, rejected } = tally.total();
      if (accepted === 0 && rejected > 0 && !reader.recognised()) {
        // The reason of a line may quote a resident, and this sentence is shown far and wide.
        throw new UnreadableFileError(
          say((c) => c.reading.nothingReadable(file, source.format, rejected)),
        );
      }
      const { sha256, encoding, couldBe, compression } = found;
      const lines = accepted + rejected;
      return { sha256, lines, accepted, rejected, encoding, couldBe, compression };
    },
  };
}

const feeds: Readonly<Record<Format['framing'], TextFeed>> = {
  lines: feedLines,
  document: feedDocument,
  'event-log': feedEventLog,
};

interface Tally extends RecordSink {
  total(): { accepted: number; rejected: number };
}

/** Counts what goes to the sink, so that the reconciliation does not rest on the formats. */
function tallying(sink: EventSink): Tally {
  let accepted = 0;
  let rejected = 0;
  const { rows } = sink;
  return {
    rows: rows && {
      batch: rows.batch,
      take() {
        accepted += rows.batch.length;
        rows.take();
      },
    },
    accept(event, canonical) {
      accepted += 1;
      sink.accept(event, canonical);
    },
    reject(line, reason, raw) {
      rejected += 1;
      sink.reject({ line, reason, raw: raw.slice(0, limits.rejectedRawCharactersMax) });
    },
    total: () => ({ accepted, rejected }),
  };
}

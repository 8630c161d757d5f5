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
  const format = formatById(source.format);
  if (format === undefined) {
    throw new BrokenPromiseError(say((c) => c.reading.unknownFormat(source.format)));
  }
  if (found.isEventLog !== (format.framing === 'event-log')) {
    throw new UnreadableFileError(
      say((c) => (found.isEventLog ? c.reading.isEventLog : c.reading.notEventLog)(file.name)),
    );
  }
  const tally = tallying(sink);
  const { valid } = found;
  const reader = format.open({ file: file.name, source, systems, valid, out: tally });
  const feed = feeds[format.framing];
  for await (const _ of feed(textBytes(file, found), found, reader)) await sink.drain();
  reader.end();
  await sink.drain();
  const { accepted, rejected } = tally.total();
  if (accepted === 0 && rejected > 0 && !reader.recognised()) {
    // The reason of a line may quote a resident, and this sentence is shown far and wide.
    throw new UnreadableFileError(
      say((c) => c.reading.nothingReadable(file.name, source.format, rejected)),
    );
  }
  return {
    sha256: found.sha256,
    lines: accepted + rejected,
    accepted,
    rejected,
    encoding: found.encoding,
    couldBe: found.couldBe,
    compression: found.compression,
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

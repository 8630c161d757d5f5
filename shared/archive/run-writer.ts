import type { AccessEvent } from '../event.ts';
import { fingerprinter } from '../history/fingerprint.ts';
import { subjectHash } from '../history/subject-key.ts';
import { limits } from '../limits.ts';
import { logDayFromNumber, logDayNumber, zoneShift } from '../log-day.ts';
import { createEventRun } from './event-run.ts';
import { parquetFile } from './parquet-file.ts';
import { daysOf } from './run-order.ts';

/** A file of the archive that waits to be put on its shelf. */
export interface FinishedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Makes files out of the events of one log, in file order. */
export interface RunWriter {
  accept(event: AccessEvent, canonical: string): void;
  /** No event follows. */
  finish(): void;
  /** The files that were finished since it was asked last. */
  taken(): readonly FinishedFile[];
}

/** The log, and what its rows depend on beside its lines. */
export interface RunWriterOptions {
  readonly source: string;
  readonly sha256: string;
  readonly timeZone: string;
  readonly subjectKey: Uint8Array;
  /** Events of one run. `limits.archiveRunEventsMax` unless given. */
  readonly eventsMax?: number;
}

/**
 * Cuts the events of a log into runs as they come, and each run into one file a log day:
 * `date=2026-05-11/source=juki/<sha256>-<run>.parquet`, runs counted from 0. Where a run ends does not
 * depend on the chunks that the log comes in. An ordinary log is one run.
 */
export function runWriter(options: RunWriterOptions): RunWriter {
  const { source, sha256, timeZone, subjectKey } = options;
  const shift = zoneShift(timeZone);
  const hash = subjectHash(subjectKey);
  const fingerprint = fingerprinter(source);
  const run = createEventRun(options.eventsMax ?? limits.archiveRunEventsMax);
  let runs = 0;
  let finished: FinishedFile[] = [];

  function finish(): void {
    for (const [day, rows] of daysOf(run)) {
      const folder = `date=${logDayFromNumber(day)}/source=${encodeURIComponent(source)}`;
      const bytes = parquetFile(run, rows, { source, sha256 });
      finished.push({ name: `${folder}/${sha256}-${runs}.parquet`, bytes });
    }
    runs += 1;
    run.clear();
  }

  return {
    accept(event, canonical) {
      const { at, sequence, subject } = event;
      run.add(event, {
        day: logDayNumber(at, shift),
        fingerprint:
          sequence === undefined ? fingerprint.ofLine(canonical) : fingerprint.ofSequence(sequence),
        subject: subject === undefined ? null : hash(subject),
      });
      if (run.isFull) finish();
    },
    finish,
    taken() {
      const files = finished;
      finished = [];
      return files;
    },
  };
}

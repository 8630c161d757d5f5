import { batchSink } from './history/batch-sink.ts';
import { createFolder, type FoldSummary } from './history/folder.ts';
import { foldSourceDays } from './history/source-day-folder.ts';
import { zoneShift } from './log-day.ts';
import type { HistoryStore, LogFile, Quarantine, SourceDayStore } from './ports.ts';
import { createQuarantineWriter } from './reading/quarantine-writer.ts';
import { readSurveyed } from './reading/read-log.ts';
import type { ReadSummary } from './reading/sink.ts';
import { type Survey, survey } from './reading/survey.ts';
import type { Settings, Source } from './settings/settings.ts';

/** A log object that a source claims and whose content is new. */
export interface Arrived {
  readonly file: LogFile;
  readonly source: Source;
  readonly found: Survey;
}

/** What reading and folding need: no cases, and nobody to tell. */
export interface FoldingPorts {
  readonly settings: Pick<Settings, 'systems'> & {
    readonly organisation: Pick<Settings['organisation'], 'timeZone'>;
  };
  readonly history: Pick<HistoryStore, 'putContributions'>;
  readonly sourceDays: Pick<SourceDayStore, 'put'>;
  readonly quarantine: Quarantine;
  readonly subjectKey: Uint8Array;
}

/** What reading and folding one log object came to. */
export interface Folded {
  readonly read: ReadSummary;
  readonly folded: FoldSummary;
}

/**
 * The half of the flow that needs no store but to write to, so that another thread can do it.
 * Both throw an `UnreadableFileError` for a file that cannot be read.
 */
export interface FileReading {
  survey(file: LogFile, source: Source): Promise<Survey>;
  /** Called after `survey` for the same file, and not for one that is known already. */
  fold(arrived: Arrived, ports: FoldingPorts): Promise<Folded>;
}

/** Reading in the thread that asks. */
export const readingHere: FileReading = {
  survey: (file, source) => survey(file, source.encoding),
  fold: readAndFold,
};

/** read → fold: from the bytes of a surveyed file to its contributions and source days. */
async function readAndFold(
  { file, source, found }: Arrived,
  { settings, history, sourceDays, quarantine, subjectKey }: FoldingPorts,
): Promise<Folded> {
  const shift = zoneShift(settings.organisation.timeZone);
  const content = { source: source.id, fileSha256: found.sha256, shift };
  const bySource = foldSourceDays(content);
  const folder = createFolder({
    ...content,
    subjectKey,
    write: (contributions) => history.putContributions(contributions),
  });
  const rejects = createQuarantineWriter(found.sha256, file.name, quarantine);
  const read = await readSurveyed(file, found, source, settings.systems, {
    accept(event, canonical) {
      folder.accept(event, canonical);
      bySource.accept(event, canonical);
    },
    rows: batchSink(source.id, bySource, folder),
    reject: (rejected) => rejects.add(rejected),
    async drain() {
      await folder.drain();
      await rejects.drain();
    },
  });
  await rejects.finish();
  await sourceDays.put(bySource.finish());
  return { read, folded: await folder.finish() };
}

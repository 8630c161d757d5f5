import { type FileFolding, foldingOf } from './file-folding.ts';
import type { FoldSummary } from './history/folder.ts';
import type { HistoryStore, LogFile, Quarantine, SourceDayStore } from './ports.ts';
import { type ReadAhead, readAhead } from './reading/read-ahead.ts';
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
  survey(file: LogFile, source: Source, ports: FoldingPorts): Promise<Survey>;
  /** Called after `survey` for the same file, and not for one that is known already. */
  fold(arrived: Arrived, ports: FoldingPorts): Promise<Folded>;
}

/** Reading in the thread that asks: packed files are folded while they are surveyed. */
export const readingHere: FileReading = {
  async survey(file, source, ports) {
    const started: FileFolding[] = [];
    const reading = readAhead(file, source, ports.settings.systems, () => {
      const folding = foldingOf(file, source, ports);
      started.push(folding);
      return folding;
    });
    const found = await survey(file, source.encoding, reading);
    const [folding] = started;
    if (folding !== undefined && reading.holds(found)) begun.set(found, { folding, reading });
    return found;
  },
  async fold(arrived, ports) {
    const { found } = arrived;
    const { folding, reading } = begun.get(found) ?? afresh(arrived, ports);
    begun.delete(found);
    await folding.settle(found.sha256);
    const read = await reading.finish(found);
    return { read, folded: await folding.finish() };
  },
};

/** A file that is being folded. */
interface Begun {
  readonly folding: FileFolding;
  readonly reading: Pick<ReadAhead, 'finish'>;
}

/** What was folded while files were surveyed, until `fold` goes on with it or nobody wants it. */
const begun = new WeakMap<Survey, Begun>();

/** read → fold: from the bytes of a surveyed file to its contributions and source days. */
function afresh({ file, source }: Arrived, ports: FoldingPorts): Begun {
  const folding = foldingOf(file, source, ports);
  const { systems } = ports.settings;
  return {
    folding,
    reading: { finish: (found) => readSurveyed(file, found, source, systems, folding.sink) },
  };
}

import { UnreadableFileError } from '../errors.ts';
import { say } from '../language.ts';
import type { LogFile } from '../ports.ts';
import { sourceOf } from '../reading/match-source.ts';
import { readSurveyed } from '../reading/read-log.ts';
import { readingDigest } from '../reading/reading-digest.ts';
import { survey } from '../reading/survey.ts';
import type { Settings, Source } from '../settings/settings.ts';
import { archiveLayout } from './columns.ts';
import { emptyParquetFile } from './parquet-file.ts';
import { type FinishedFile, runWriter } from './run-writer.ts';
import type { ArchivedLog, ArchiveShelf } from './shelf.ts';

/** What archiving works with. */
export interface ArchivingPorts {
  readonly settings: Pick<Settings, 'sources' | 'systems'> & {
    readonly organisation: Pick<Settings['organisation'], 'timeZone'>;
  };
  readonly shelf: ArchiveShelf;
  /** Secret of the deployment, 32 bytes, that keys the hashes of subjects. */
  readonly subjectKey: Uint8Array;
}

/** What became of one log. */
export interface ArchivingReport {
  readonly source: string;
  /** It was archived already with the same settings: nothing was done again. */
  readonly isKnown: boolean;
  /** Rows that were written; 0 where it is known. */
  readonly rows: number;
  readonly files: readonly string[];
}

/**
 * Writes the accepted lines of a log to the archive, by log day. Names and bytes of the files depend
 * on the log's bytes and the settings alone, so that to repeat it changes nothing; a log that is read
 * with other settings replaces what stood there of it. Memory does not grow with the log.
 * Throws UnreadableFileError where it cannot be read, or no source claims it.
 */
export async function archiveLog(file: LogFile, ports: ArchivingPorts): Promise<ArchivingReport> {
  const { settings, shelf, subjectKey } = ports;
  const source = sourceOf(file.name, settings.sources);
  if (source === null) {
    const known = settings.sources.map(({ id }) => id);
    throw new UnreadableFileError(say((c) => c.reading.noSourceClaims(file.name, known)));
  }
  const found = await survey(file, source.encoding);
  const before = await shelf.noted(source.id, found.sha256);
  const log = { source: source.id, sha256: found.sha256, writtenWith: digestOf(source, settings) };
  if (before?.isWhole && before.writtenWith === log.writtenWith)
    return { source: source.id, isKnown: true, rows: 0, files: before.files };
  const shelving = replacing(before, log, shelf);
  const { timeZone } = settings.organisation;
  const writer = runWriter({ ...log, timeZone, subjectKey });
  const read = await readSurveyed(file, found, source, settings.systems, {
    accept: writer.accept,
    reject: () => undefined,
    drain: () => shelving.put(writer.taken()),
  });
  writer.finish();
  await shelving.put(writer.taken());
  const files = await shelving.finish();
  return { source: source.id, isKnown: false, rows: read.accepted, files };
}

function digestOf(source: Source, { systems, organisation }: ArchivingPorts['settings']): string {
  return `${archiveLayout} ${organisation.timeZone} ${readingDigest(source, systems)}`;
}

/**
 * Puts files in place of those that stood there of the log. Each is noted before it is put, so that
 * whatever was begun is found again; those that are not written anew are emptied at the end.
 */
function replacing(
  before: ArchivedLog | null,
  log: Omit<ArchivedLog, 'isWhole' | 'files'>,
  shelf: ArchiveShelf,
) {
  const noted = new Set(before?.files);
  const written = new Set<string>();
  return {
    async put(files: readonly FinishedFile[]): Promise<void> {
      if (files.length === 0) return;
      for (const { name } of files) {
        noted.add(name);
        written.add(name);
      }
      await shelf.note({ ...log, isWhole: false, files: [...noted] });
      for (const { name, bytes } of files) await shelf.put(name, bytes);
    },
    async finish(): Promise<readonly string[]> {
      for (const name of noted) if (!written.has(name)) await shelf.put(name, emptyParquetFile());
      await shelf.note({ ...log, isWhole: true, files: [...written] });
      return [...written];
    },
  };
}

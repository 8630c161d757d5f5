import { UnreadableFileError } from '../../shared/errors.ts';
import type { Text } from '../../shared/language.ts';
import type { LogFile } from '../../shared/ports.ts';
import { sourceOf } from '../../shared/reading/match-source.ts';
import { readSurveyed } from '../../shared/reading/read-log.ts';
import type { EventSink } from '../../shared/reading/sink.ts';
import { survey } from '../../shared/reading/survey.ts';
import type { Settings } from '../../shared/settings/settings.ts';

/** Where the events of log files go. */
export interface LogSinks {
  sinkFor(file: string, source: string): EventSink;
  /** For content that has been read under another name; null: no need to read it again. */
  sinkForCopy(file: string): EventSink | null;
}

/**
 * Reads log files as the pipeline does, each into a sink of its own. Files of no source are left
 * out, and what cannot be read is told.
 */
export async function readLogs(
  files: readonly LogFile[],
  { sources, systems }: Settings,
  { sinks, tell }: { readonly sinks: LogSinks; readonly tell: (message: Text) => void },
): Promise<void> {
  const known = new Set<string>();
  for (const file of files) {
    const source = sourceOf(file.name, sources);
    if (source === null) continue;
    try {
      const found = await survey(file, source.encoding);
      const content = `${source.id}\n${found.sha256}`;
      const isCopy = known.has(content);
      known.add(content);
      const sink = isCopy ? sinks.sinkForCopy(file.name) : sinks.sinkFor(file.name, source.id);
      if (sink !== null) await readSurveyed(file, found, source, systems, sink);
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      tell(error.text);
    }
  }
}

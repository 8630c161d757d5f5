import { UnreadableFileError } from '../../shared/errors.ts';
import type { Text } from '../../shared/language.ts';
import type { LogFile } from '../../shared/ports.ts';
import { sourceOf } from '../../shared/reading/match-source.ts';
import { readSurveyed } from '../../shared/reading/read-log.ts';
import type { EventSink } from '../../shared/reading/sink.ts';
import { survey } from '../../shared/reading/survey.ts';
import type { Settings } from '../../shared/settings/settings.ts';

/**
 * Reads log files as the pipeline does, each into a sink of its own. The same content under another
 * name is read once (under the first name, as evidence names it), files of no source are left out,
 * and what cannot be read is told.
 */
export async function readLogs(
  files: readonly LogFile[],
  { sources, systems }: Settings,
  {
    sinkFor,
    tell,
  }: {
    readonly sinkFor: (file: string, source: string) => EventSink;
    readonly tell: (message: Text) => void;
  },
): Promise<void> {
  const known = new Set<string>();
  for (const file of files) {
    const source = sourceOf(file.name, sources);
    if (source === null) continue;
    try {
      const found = await survey(file, source.encoding);
      const content = `${source.id}\n${found.sha256}`;
      if (known.has(content)) continue;
      known.add(content);
      await readSurveyed(file, found, source, systems, sinkFor(file.name, source.id));
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      tell(error.text);
    }
  }
}

import { UnreadableFileError } from '../shared/errors.ts';
import type { Text } from '../shared/language.ts';
import { type IngestReport, ingestFile, type Pipeline } from '../shared/pipeline.ts';
import type { LogFile } from '../shared/ports.ts';
import { logsIn } from '../shared/reading/logs-in.ts';

/**
 * Runs the pipeline over each log of an uploaded object; `note` is told of each. One that cannot be
 * read does not keep its neighbours from being read: it is noted as unreadable, and the first such
 * is thrown at the end, so that the message goes to the dead letters, where an alarm rings.
 */
export async function ingestUpload(
  upload: LogFile,
  pipeline: Pipeline,
  note: (report: IngestReport) => void,
): Promise<void> {
  let unreadable: Text | null = null;
  for await (const log of logsIn(upload)) {
    const report = await ingestFile(log, pipeline);
    note(report);
    if (report.manifest.status === 'unreadable') unreadable ??= report.manifest.reason;
  }
  if (unreadable !== null) throw new UnreadableFileError(unreadable);
}

import {
  type ArchivingPorts,
  type ArchivingReport,
  archiveLog,
} from '../shared/archive/archive-log.ts';
import { UnreadableFileError } from '../shared/errors.ts';
import type { LogFile } from '../shared/ports.ts';
import { logsIn } from '../shared/reading/logs-in.ts';

/**
 * Archives each log of an uploaded object; `note` is told of each. One that cannot be read does not
 * keep its neighbours out: the first such error is thrown at the end, so that the message waits with
 * the dead letters until it is started anew.
 */
export async function archiveUpload(
  upload: LogFile,
  ports: ArchivingPorts,
  note: (report: ArchivingReport) => void,
): Promise<void> {
  let unreadable: UnreadableFileError | null = null;
  for await (const log of logsIn(upload)) {
    try {
      note(await archiveLog(log, ports));
    } catch (error) {
      if (!(error instanceof UnreadableFileError)) throw error;
      unreadable ??= error;
    }
  }
  if (unreadable !== null) throw unreadable;
}

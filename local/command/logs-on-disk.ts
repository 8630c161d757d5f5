import type { LogFile } from '../../shared/ports.ts';
import { logsIn } from '../../shared/reading/logs-in.ts';
import { failingFile } from '../../shared/reading/refused-file.ts';

/** The logs that a file holds; a file that the disk does not give is handed out, and says so. */
export async function* logsOnDisk(file: LogFile): AsyncGenerator<LogFile> {
  try {
    yield* logsIn(file);
  } catch (error) {
    yield failingFile(file.name, error);
  }
}

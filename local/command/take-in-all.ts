import { type IngestReport, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { openReadingCrew } from '../reading-threads/crew.ts';
import type { startThread } from '../reading-threads/thread.ts';
import { threadCountFor } from '../reading-threads/thread-count.ts';
import type { ClaimedFile } from './claimed-files.ts';
import { type Intake, sentenceOf, takeIn } from './intake.ts';
import type { Terminal } from './terminal.ts';

/** What a run over many files is given. */
export interface TakingIn {
  readonly pipeline: Pipeline;
  readonly terminal: Pick<Terminal, 'tell'>;
  readonly take?: (file: LogFile, pipeline: Pipeline) => Promise<IngestReport>;
  /** Threads that read; the results are the same whatever their number. 0: this one. */
  readonly threadCount?: number;
  readonly start?: typeof startThread;
}

/** Runs the pipeline over the files in their order, and tells what became of each. */
export async function takeInAll(
  files: readonly ClaimedFile[],
  options: TakingIn,
): Promise<readonly Intake[]> {
  const { pipeline, terminal, take = ingestFile, start } = options;
  const threadCount = options.threadCount ?? threadCountFor(files);
  const crew = openReadingCrew(files, pipeline, threadCount, start);
  const intakes: Intake[] = [];
  try {
    for (const file of files) {
      const intake = await takeIn(file, { ...pipeline, reading: crew.readingOf(file) }, take);
      crew.leave(file);
      terminal.tell(sentenceOf(intake));
      intakes.push(intake);
    }
  } finally {
    await crew.close();
  }
  return intakes;
}

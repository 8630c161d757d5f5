import type { FoldingPorts } from './file-reading.ts';
import { holdContributions } from './held-contributions.ts';
import { batchSink } from './history/batch-sink.ts';
import type { Contribution } from './history/contribution.ts';
import { createFolder, type FoldSummary } from './history/folder.ts';
import { foldSourceDays } from './history/source-day-folder.ts';
import { limits } from './limits.ts';
import { zoneShift } from './log-day.ts';
import type { LogFile } from './ports.ts';
import { createQuarantineWriter } from './reading/quarantine-writer.ts';
import type { EventSink, Rejected } from './reading/sink.ts';
import type { Source } from './settings/settings.ts';

/** Folds the events of one file, from before its hash is known. */
export interface FileFolding {
  readonly sink: EventSink;
  /** Whether so much is held back that nothing more should come before `settle`. */
  isFull(): boolean;
  /** The hash of the file, under which all of it is written from now on. */
  settle(fileSha256: string): Promise<void>;
  /** Writes what is left. The last call, after `settle`. */
  finish(): Promise<FoldSummary>;
}

/** Nothing is written before `settle`, so that a file that turns out broken leaves nothing behind. */
export function foldingOf(
  file: LogFile,
  source: Source,
  { settings, history, sourceDays, quarantine, subjectKey }: FoldingPorts,
): FileFolding {
  const shift = zoneShift(settings.organisation.timeZone);
  let sha256 = unsettled;
  let rejects = createQuarantineWriter(unsettled, file.name, quarantine);
  const rejected: Rejected[] = [];
  const held = holdContributions();

  async function write(contributions: readonly Contribution[]): Promise<void> {
    if (sha256 === unsettled) held.add(contributions);
    else await history.putContributions(contributions.map(settled));
  }
  /** Those that were made before the hash was known do not bear it. */
  function settled(one: Contribution): Contribution {
    return one.file === sha256 ? one : { ...one, file: sha256 };
  }
  const content = { source: source.id, shift };
  const bySource = foldSourceDays({ ...content, fileSha256: unsettled });
  // What is held back is kept.
  const isReleased = (): boolean => sha256 !== unsettled;
  const folder = createFolder({
    ...content,
    get fileSha256() {
      return sha256;
    },
    subjectKey,
    write,
    isReleased,
  });
  return {
    sink: {
      accept(event, canonical) {
        folder.accept(event, canonical);
        bySource.accept(event, canonical);
      },
      rows: batchSink(source.id, bySource, folder),
      reject(one) {
        if (sha256 === unsettled) rejected.push(one);
        else rejects.add(one);
      },
      async drain() {
        await folder.drain();
        if (sha256 !== unsettled) await rejects.drain();
      },
    },
    isFull: () => held.isFull() || rejected.length > limits.rejectedLinesHeldMax,
    async settle(fileSha256) {
      sha256 = fileSha256;
      rejects = createQuarantineWriter(sha256, file.name, quarantine);
      for (const one of rejected.splice(0)) rejects.add(one);
      for (const contributions of held.release()) await write(contributions);
    },
    async finish() {
      await rejects.finish();
      await sourceDays.put(bySource.finish().map((day) => ({ ...day, file: sha256 })));
      return folder.finish();
    },
  };
}

/** Instead of a hash. */
const unsettled = '';

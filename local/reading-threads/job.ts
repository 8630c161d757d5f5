import { UnreadableFileError } from '../../shared/errors.ts';
import {
  type FileReading,
  type Folded,
  type FoldingPorts,
  readingHere,
} from '../../shared/file-reading.ts';
import type { Survey } from '../../shared/reading/survey.ts';
import type { Source } from '../../shared/settings/settings.ts';
import type { Answer, Ending, HandedOver } from './messages.ts';
import type { ReadingThread } from './thread.ts';

/** One file that a thread reads before the main thread comes to it. */
export interface Job {
  /** For the main thread, when it comes to the file. What the thread could not do is done here. */
  readonly reading: FileReading;
  /** Nobody wants more of it. */
  leave(): void;
  /** Resolves when the thread is free again, or has come to its end. */
  runOn(thread: ReadingThread): Promise<void>;
  /** No thread is left for it. */
  giveUp(): void;
}

/** What a job is about. */
export interface JobOptions {
  readonly path: string;
  readonly name: string;
  readonly source: Source;
  /** Whether the content has been read before: then it is not folded. */
  readonly isKnown: (found: Survey) => Promise<boolean>;
}

export function createJob({ path, name, source, isKnown }: JobOptions): Job {
  const surveyed = Promise.withResolvers<Answer | null>();
  /** The main thread's ports, once it has come to the file; null: nobody wants it. */
  const wanted = Promise.withResolvers<FoldingPorts | null>();
  const folded = Promise.withResolvers<Folded | null>();
  // A fault of the store concerns the main thread, if it waits.
  folded.promise.catch(() => undefined);

  async function run(thread: ReadingThread): Promise<Folded | null> {
    thread.tell({ kind: 'survey', path, name, source: source.id });
    const answer = await thread.next();
    surveyed.resolve(answer);
    if (answer?.kind !== 'surveyed') return null;
    // A fault of the store is met again, and told, when the main thread comes to the file.
    if (await isKnown(answer.found).catch(() => true)) return null;
    thread.tell({ kind: 'fold' });
    return written(thread, await wanted.promise);
  }

  return {
    reading: {
      async survey(file, _source, ports) {
        const answer = await surveyed.promise;
        if (answer?.kind === 'surveyed') return answer.found;
        if (answer?.kind === 'unreadable') throw new UnreadableFileError(answer.text);
        return readingHere.survey(file, source, ports);
      },
      async fold(arrived, ports) {
        wanted.resolve(ports);
        return (await folded.promise) ?? readingHere.fold(arrived, ports);
      },
    },
    leave: () => wanted.resolve(null),
    async runOn(thread) {
      await run(thread).then(folded.resolve, folded.reject);
    },
    giveUp() {
      surveyed.resolve(null);
      folded.resolve(null);
    },
  };
}

/** Writes what the thread hands over, up to its last answer. null: it did not come so far. */
async function written(thread: ReadingThread, ports: FoldingPorts | null): Promise<Folded | null> {
  for (;;) {
    const answer = await thread.next();
    if (answer === null) return null;
    if (!('bytes' in answer)) return foldedBy(answer);
    if (ports !== null) await write(answer, ports);
    thread.tell({ kind: 'written', bytes: answer.bytes });
  }
}

function foldedBy(ending: Ending): Folded | null {
  if (ending.kind === 'unreadable') throw new UnreadableFileError(ending.text);
  return ending.kind === 'folded' ? ending.result : null;
}

function write(handed: HandedOver, ports: FoldingPorts): Promise<void> {
  switch (handed.kind) {
    case 'contributions':
      return ports.history.putContributions(handed.contributions);
    case 'source-days':
      return ports.sourceDays.put(handed.sourceDays);
    case 'rejected': {
      const { sha256, number, file } = handed.part;
      return ports.quarantine.put(sha256, number, file, handed.rejected);
    }
  }
}

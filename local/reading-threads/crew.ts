import { type FileReading, readingHere } from '../../shared/file-reading.ts';
import type { Pipeline } from '../../shared/pipeline.ts';
import { sourceOf } from '../../shared/reading/match-source.ts';
import { knownManifest } from '../../shared/taking-files.ts';
import type { ClaimedFile } from '../command/claimed-files.ts';
import { createJob, type Job } from './job.ts';
import { startThread } from './thread.ts';

/** Threads that read files ahead, while the main thread writes, judges and tells in file order. */
export interface ReadingCrew {
  /** How the main thread reads a file when it comes to it. In the order of the files. */
  readingOf(file: ClaimedFile): FileReading;
  /** Called when the main thread is done with a file: what was read ahead of it is dropped. */
  leave(file: ClaimedFile): void;
  close(): Promise<void>;
}

/**
 * Each thread has one file in hand, and may hand over so much of it before the main thread comes to
 * it. Files of no source and members of archives are left to the main thread, and so is a file
 * whose thread fails: nothing is lost, because writing the same again changes nothing.
 */
export function openReadingCrew(
  files: readonly ClaimedFile[],
  pipeline: Pipeline,
  threadCount: number,
  start: typeof startThread = startThread,
): ReadingCrew {
  const jobs = threadCount === 0 ? new Map<ClaimedFile, Job>() : jobsOf(files, pipeline);
  const open = [...jobs.values()];
  const { sources, systems, organisation } = pipeline.settings;
  const { timeZone } = organisation;
  const settings = { sources, systems, timeZone, subjectKey: pipeline.subjectKey };
  const threads = Array.from({ length: Math.min(threadCount, jobs.size) }, () => start(settings));
  for (const thread of threads) {
    void (async () => {
      while (thread.isAlive) {
        const job = open.shift();
        if (job === undefined) return thread.close();
        await job.runOn(thread);
      }
      if (threads.every(({ isAlive }) => !isAlive)) for (const job of open.splice(0)) job.giveUp();
    })();
  }
  return {
    readingOf: (file) => jobs.get(file)?.reading ?? readingHere,
    leave: (file) => jobs.get(file)?.leave(),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

function jobsOf(files: readonly ClaimedFile[], pipeline: Pipeline): Map<ClaimedFile, Job> {
  const jobs = new Map<ClaimedFile, Job>();
  for (const file of files) {
    const { path, name } = file;
    const source = sourceOf(name, pipeline.settings.sources);
    if (path === null || source === null) continue;
    const isKnown: Parameters<typeof createJob>[0]['isKnown'] = async (found) =>
      (await knownManifest(source, found, pipeline)) !== null;
    jobs.set(file, createJob({ path, name, source, isKnown }));
  }
  return jobs;
}

import fc from 'fast-check';
import type { foldFile, Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import type { ScoreWitness } from '../../shared/sealing/score-log-day.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { Crash } from '../cases/crashing-store.ts';
import { dyingWorker, worker } from './crashing-ports.ts';

/** Seals all days that there are. */
export async function sealAll(home: Pipeline, witness?: ScoreWitness): Promise<void> {
  const span = await spanOf(home.manifests);
  if (span !== null) await sealThrough(span.until, home, witness);
}

/** A worker that may die at one of its writes; then nothing, as when its process is gone. */
export interface Worker {
  /** null: it lives. */
  readonly survives: number | null;
  readonly before: boolean;
}

/** Some workers at once: some read files, some seal all that is there. */
export interface Shift {
  readonly readers: readonly { readonly worker: Worker; readonly files: readonly number[] }[];
  readonly sealers: readonly Worker[];
}

const anyWorker: fc.Arbitrary<Worker> = fc.record({
  survives: fc.option(fc.integer({ min: 1, max: 90 })),
  before: fc.boolean(),
});

/** Up to so many readers of so many files, and sealers. */
export function anyShift(readers: number, files: number, sealers: number): fc.Arbitrary<Shift> {
  const reader = fc.record({
    worker: anyWorker,
    files: fc.array(fc.nat(files - 1), { minLength: 1, maxLength: 4 }),
  });
  return fc.record({
    readers: fc.array(reader, { maxLength: readers }),
    sealers: fc.array(anyWorker, { maxLength: sealers }),
  });
}

/** How a file is taken: read and judged, or read only. */
export type Take = typeof foldFile;

/** Lets the workers of a shift work until all of them are done or dead. */
export async function work(
  { readers, sealers }: Shift,
  files: readonly LogFile[],
  take: Take,
  home: Pipeline,
): Promise<void> {
  const readAll = async (numbers: readonly number[], pipeline: Pipeline) => {
    for (const number of numbers) {
      const file = files[number];
      if (file !== undefined) await take(file, pipeline);
    }
  };
  await Promise.all([
    ...readers.map((one) => unlessItDies(readAll(one.files, hired(one.worker, home)))),
    ...sealers.map((one) => unlessItDies(sealAll(hired(one, home)))),
  ]);
}

function hired({ survives, before }: Worker, home: Pipeline): Pipeline {
  return survives === null ? worker(home) : dyingWorker(home, survives, before);
}

async function unlessItDies(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
}

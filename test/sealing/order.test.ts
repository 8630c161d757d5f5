import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldFile, ingestFile, type Pipeline } from '../../shared/pipeline.ts';
import type { LogFile } from '../../shared/ports.ts';
import { spanOf } from '../../shared/sealing/loaded-history.ts';
import { sealThrough } from '../../shared/sealing/seal.ts';
import { Crash } from '../cases/crashing-store.ts';
import { dyingWorker, interruptedWorker, worker } from './crashing-ports.ts';
import { type Judged, judgedIn, logFile, openHome } from './homes.ts';
import { anyScattering, scattered, shuffled } from './scattering.ts';
import { tinyLog, tinySettings } from './tiny-town.ts';

const settings = tinySettings();
const lines = tinyLog(1);

async function sealAll(home: Pipeline): Promise<void> {
  const span = await spanOf(home.manifests);
  if (span !== null) await sealThrough(span.until, home);
}

async function replayed(files: readonly LogFile[]): Promise<Judged> {
  const home = await openHome(settings);
  try {
    for (const file of files) await foldFile(file, home);
    await sealAll(worker(home));
    return await judgedIn(home);
  } finally {
    home.close();
  }
}

/** A worker that may die at one of its writes; then nothing, as when its process is gone. */
interface Worker {
  /** null: it lives. */
  readonly survives: number | null;
  readonly before: boolean;
}

const anyWorker: fc.Arbitrary<Worker> = fc.record({
  survives: fc.option(fc.integer({ min: 1, max: 60 })),
  before: fc.boolean(),
});

function hired({ survives, before }: Worker, home: Pipeline): Pipeline {
  return survives === null ? worker(home) : dyingWorker(home, survives, before);
}

async function unlessItDies(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    if (!(error instanceof Crash)) throw error;
  });
}

type Take = typeof foldFile;

/** Some workers at once: some read files of the town, some seal all that is there. */
interface Shift {
  readonly readers: readonly { readonly worker: Worker; readonly files: readonly number[] }[];
  readonly sealers: readonly Worker[];
}

function shiftOf(files: number, sealers: number): fc.Arbitrary<Shift> {
  const reader = fc.record({
    worker: anyWorker,
    files: fc.array(fc.nat(files - 1), { minLength: 1, maxLength: 4 }),
  });
  return fc.record({
    readers: fc.array(reader, { maxLength: 2 }),
    sealers: fc.array(anyWorker, { maxLength: sealers }),
  });
}

async function work(
  { readers, sealers }: Shift,
  files: readonly LogFile[],
  take: Take,
  home: Pipeline,
): Promise<void> {
  await Promise.all([
    ...readers.map(async (reader) => {
      const pipeline = hired(reader.worker, home);
      await unlessItDies(
        (async () => {
          for (const number of reader.files) {
            const file = files[number];
            if (file !== undefined) await take(file, pipeline);
          }
        })(),
      );
    }),
    ...sealers.map((one) => unlessItDies(sealAll(hired(one, home)))),
  ]);
}

const wholeLog = logFile('juki/a.jsonl', lines);

it('comes to the same, however lines are shuffled, split and repeated', {
  timeout: 300_000,
}, async () => {
  const expected = await replayed([wholeLog]);
  await fc.assert(
    fc.asyncProperty(anyScattering, async (scattering) => {
      const parts = scattered(lines, scattering);
      const files = parts.map((part, index) => logFile(`juki/${index}.jsonl`, part));
      expect(await replayed(files)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

it('comes to the same, though workers die and stand in each other’s way (read, then seal)', {
  timeout: 300_000,
}, async () => {
  const expected = await replayed([wholeLog]);
  const reading = fc.array(shiftOf(9, 0), { maxLength: 3 });
  const sealing = fc.array(
    shiftOf(1, 2).map(({ sealers }) => ({ readers: [], sealers })),
    {
      maxLength: 3,
    },
  );
  await fc.assert(
    fc.asyncProperty(
      anyScattering.map((one) => ({ ...one, files: 9 })),
      reading,
      sealing,
      async (scattering, readings, sealings) => {
        const files = scattered(lines, scattering).map((part, index) =>
          logFile(`juki/${index}.jsonl`, part),
        );
        const home = await openHome(settings);
        try {
          for (const shift of readings) await work(shift, files, foldFile, home);
          for (const file of shuffled(files, scattering.seed)) await foldFile(file, worker(home));
          for (const shift of sealings) await work(shift, files, foldFile, home);
          await sealAll(worker(home));
          expect(await judgedIn(home)).toEqual(expected);
        } finally {
          home.close();
        }
      },
    ),
    { numRuns: 100 },
  );
});

it('comes to the same where days are sealed while files still arrive', {
  timeout: 300_000,
}, async () => {
  const expected = await replayed([wholeLog]);
  await fc.assert(
    fc.asyncProperty(
      anyScattering.map((one) => ({ ...one, files: 9 })),
      fc.array(shiftOf(9, 2), { maxLength: 4 }),
      async (scattering, shifts) => {
        const files = scattered(lines, scattering).map((part, index) =>
          logFile(`juki/${index}.jsonl`, part),
        );
        const home = await openHome(settings);
        try {
          for (const shift of shifts) await work(shift, files, ingestFile, home);
          for (const file of shuffled(files, scattering.seed)) await ingestFile(file, worker(home));
          await sealAll(worker(home));
          const found = await judgedIn(home);
          expect(found.days).toEqual(expected.days);
          expect(found.cases).toEqual(expect.arrayContaining([...expected.cases]));
        } finally {
          home.close();
        }
      },
    ),
    { numRuns: 100 },
  );
});

it('comes to the same where a file arrives in the middle of a seal', {
  timeout: 300_000,
}, async () => {
  const expected = await replayed([wholeLog]);
  const interruption = fc.record({
    scattering: anyScattering.map((one) => ({ ...one, files: 9 })),
    late: fc.nat(8),
    place: fc.integer({ min: 1, max: 150 }),
  });
  await fc.assert(
    fc.asyncProperty(interruption, async ({ scattering, late, place }) => {
      const files = scattered(lines, scattering).map((part, index) =>
        logFile(`juki/${index}.jsonl`, part),
      );
      const home = await openHome(settings);
      try {
        const lateFile = files[late] ?? wholeLog;
        for (const file of files) if (file !== lateFile) await ingestFile(file, worker(home));
        await sealAll(interruptedWorker(home, place, () => ingestFile(lateFile, worker(home))));
        await ingestFile(lateFile, worker(home));
        await sealAll(worker(home));
        const found = await judgedIn(home);
        expect(found.days).toEqual(expected.days);
        expect(found.cases).toEqual(expect.arrayContaining([...expected.cases]));
      } finally {
        home.close();
      }
    }),
    { numRuns: 200 },
  );
});

import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { limits } from '../../shared/limits.ts';
import type { Failure, FuzzReport } from './fuzz.ts';
import { printSummary } from './summary.ts';
import type { Share } from './worker.ts';

/** A file that takes longer than this is taken for one that never ends. */
const hangMilliseconds = 60_000;
const watchMilliseconds = 5_000;
const tellMilliseconds = 30_000;
/** As much as a large input has; see `mutate.ts`. */
const inputBytesMax = 200_000;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '15' },
    workers: { type: 'string', default: `${availableParallelism()}` },
  },
});
const [count, minutes, seed, workers] = [
  values.count,
  values.minutes,
  values.seed,
  values.workers,
].map((given) => (/^[1-9]\d{0,8}$/u.test(given) ? Number(given) : Number.NaN));

if (!count || !minutes || !seed || !workers) {
  console.error(
    'npm run fuzz -- [--count N] [--seed N] [--minutes N] [--workers N]: allowed are whole numbers ' +
      `from 1; given was ${process.argv.slice(2).join(' ')}`,
  );
  process.exitCode = 2;
} else {
  const started = performance.now();
  const progress = Array.from({ length: workers }, () => new Int32Array(new SharedArrayBuffer(8)));
  const telling = setInterval(() => {
    const inputs = progress.reduce((sum, it) => sum + Atomics.load(it, 0), 0);
    console.error(
      `${inputs} of ${count} after ${Math.round((performance.now() - started) / 1_000)} s`,
    );
  }, tellMilliseconds);
  const reports = await Promise.all(
    progress.map((own, index) =>
      reportOf({
        progress: own,
        seed: seed + index * 1_000_003,
        count: Math.ceil(count / workers),
        milliseconds: minutes * 60_000,
      }),
    ),
  );
  clearInterval(telling);
  const isSound = printSummary(reports, (performance.now() - started) / 1_000);
  if (!isSound) process.exitCode = 1;
}

/** Runs one share in a thread that may not use more memory than Sekisho promises, and watches it. */
function reportOf(
  share: Pick<Share, 'seed' | 'count' | 'milliseconds' | 'progress'>,
): Promise<FuzzReport | Failure> {
  const { progress } = share;
  const current = new Uint8Array(new SharedArrayBuffer(inputBytesMax));
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: { ...share, current } satisfies Share,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMegabytesMax },
  });
  return new Promise((resolve) => {
    let before = { inputs: 0, at: performance.now() };
    const fail = (problem: string) => {
      clearInterval(watch);
      const bytes = Buffer.from(current.slice(0, Atomics.load(progress, 1)));
      resolve({ format: 'of the last input', problem, bytes });
    };
    const watch = setInterval(() => {
      const inputs = Atomics.load(progress, 0);
      const now = performance.now();
      if (inputs !== before.inputs) before = { inputs, at: now };
      else if (now - before.at > hangMilliseconds) {
        fail(`did not end within ${hangMilliseconds} ms`);
        void worker.terminate();
      }
    }, watchMilliseconds);
    worker.once('message', (report: FuzzReport) => {
      clearInterval(watch);
      resolve(report);
    });
    worker.once('error', (error) => fail(`ended the thread: ${error}`));
  });
}

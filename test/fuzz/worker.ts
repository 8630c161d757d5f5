import { parentPort, workerData } from 'node:worker_threads';
import { fuzz } from './fuzz.ts';

/** What a worker is told: its share, and where it writes down what it reads at the moment. */
export interface Share {
  readonly seed: number;
  readonly count: number;
  readonly milliseconds: number;
  /** Two numbers: how many files were begun, and the bytes of the latest one. */
  readonly progress: Int32Array;
  readonly current: Uint8Array;
}

const { seed, count, milliseconds, progress, current }: Share = workerData;

parentPort?.postMessage(
  await fuzz({
    seed,
    count,
    milliseconds,
    onInput({ bytes }) {
      current.set(bytes);
      Atomics.store(progress, 1, bytes.length);
      Atomics.add(progress, 0, 1);
    },
  }),
);

import { Worker } from 'node:worker_threads';
import { limits } from '../../shared/limits.ts';
import type { Answer, Order, ThreadSettings } from './messages.ts';

/** A reading thread, seen from the main thread. */
export interface ReadingThread {
  tell(order: Order): void;
  /** The next answer, in their order; null: the thread has come to its end. */
  next(): Promise<Answer | null>;
  readonly isAlive: boolean;
  close(): Promise<void>;
}

/**
 * What a thread needs at most, so that two and the main thread stay within
 * `limits.memoryMegabytesMax`; one that would need more ends, and its file is read elsewhere.
 */
const resourceLimits = {
  // A young generation is three semi-spaces.
  maxYoungGenerationSizeMb: 3 * limits.semiSpaceMegabytes,
  maxOldGenerationSizeMb: 192,
};

export function startThread(settings: ThreadSettings): ReadingThread {
  const worker = new Worker(new URL('./thread-main.ts', import.meta.url), {
    workerData: settings,
    resourceLimits,
  });
  const answers: Answer[] = [];
  let waiting: ((answer: Answer | null) => void) | null = null;
  let isAlive = true;
  const hand = (answer: Answer | null): void => {
    const take = waiting;
    waiting = null;
    if (take !== null) take(answer);
    else if (answer !== null) answers.push(answer);
  };
  const end = (): void => {
    isAlive = false;
    hand(null);
  };
  worker.on('message', hand);
  // What went wrong shows when the main thread reads the file again.
  worker.on('error', end);
  worker.on('exit', end);
  return {
    tell: (order) => worker.postMessage(order),
    async next() {
      const answer = answers.shift();
      if (answer !== undefined || !isAlive) return answer ?? null;
      return new Promise((resolve) => (waiting = resolve));
    },
    get isAlive() {
      return isAlive;
    },
    async close() {
      await worker.terminate();
    },
  };
}

import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { ClaimedFile } from '../command/claimed-files.ts';

/** More do not help, as the main thread has to write what they read, and take too much memory. */
const threadsMax = 2;
/** Fewer bytes are read before a thread has started. */
const worthBytes = 16_777_216;

/**
 * How many threads are worth starting; 0: the main thread reads. One processor is left to that and
 * one to the collectors of memory: of two processors, a thread gained nothing when measured.
 */
export function threadCountFor(files: readonly ClaimedFile[]): number {
  const sizes = files.map(({ path }) => (path === null ? 0 : sizeOf(path)));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  if (bytes < worthBytes) return 0;
  return Math.max(0, Math.min(availableParallelism() - 2, threadsMax, files.length - 1));
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

import type { SampleLine } from './history-samples.ts';
import { accessEvent, morning } from './history-samples.ts';

/** Draws numbers from 0 to below 1, the same in every run. Reference: mulberry32 (public domain). */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const batchActions = ['view', 'view', 'view', 'search', 'update', 'print'] as const;

/**
 * The lines of an invented service account that reads the register all day: about a third as many
 * residents as lines, some of them at night, from two terminals, a few of them denied.
 */
export function busyLines(count: number, seed = 1): SampleLine[] {
  const draw = drawn(seed);
  return Array.from({ length: count }, (_, number) => {
    const action = batchActions[Math.floor(draw() * batchActions.length)] ?? 'view';
    const isDenied = draw() < 0.0005;
    const event = accessEvent({
      at: morning + Math.floor(draw() * 14 * 3_600_000),
      action,
      outcome: isDenied ? 'denied' : 'success',
      records: action === 'search' ? 12 : 1,
      subject: action === 'search' ? undefined : `${Math.floor(draw() * count * 0.4)}`,
      terminal: draw() < 0.7 ? 'BATCH-1' : 'BATCH-2',
      screen: undefined,
    });
    return { event, canonical: `${seed} ${number}` };
  });
}

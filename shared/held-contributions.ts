import type { Contribution } from './history/contribution.ts';
import { limits } from './limits.ts';

/** Contributions that are held back. */
export interface HeldContributions {
  add(contributions: readonly Contribution[]): void;
  /** Whether more may be held back. */
  isFull(): boolean;
  /** Hands them out in pieces, in order, and holds nothing any more. */
  release(): Generator<readonly Contribution[]>;
}

/** Nothing held yet. */
export function holdContributions(): HeldContributions {
  let pieces: (readonly Contribution[])[] = [];
  let held = 0;
  return {
    add(contributions) {
      pieces.push(contributions);
      for (const { bytes } of contributions) held += bytes.length;
    },
    isFull: () => held > limits.contributionBytesHeldMax,
    *release() {
      held = 0;
      const all = pieces.reverse();
      pieces = [];
      for (let piece = all.pop(); piece !== undefined; piece = all.pop()) yield piece;
    },
  };
}

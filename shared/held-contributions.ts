import type { Contribution } from './history/contribution.ts';
import { limits } from './limits.ts';

/** Contributions that are held back; their bytes lie in one memory, which is given up at once. */
export interface HeldContributions {
  add(contributions: readonly Contribution[]): void;
  /** Whether more may be held back. */
  isFull(): boolean;
  /** Hands them out in pieces, in order, and holds nothing any more. */
  release(): Generator<readonly Contribution[]>;
}

/** What `add` may come to between two questions of `isFull`: a chunk of a file is much less. */
const slackBytes = 67_108_864;
/** Contributions that are handed out together. */
const pieceContributions = 1_000;

/** Nothing held yet: memory is taken as it is needed. */
export function holdContributions(): HeldContributions {
  const maxByteLength = limits.contributionBytesHeldMax + slackBytes;
  let memory = new ArrayBuffer(0);
  const list: { readonly one: Omit<Contribution, 'bytes'>; readonly until: number }[] = [];
  return {
    add(contributions) {
      if (!memory.resizable) memory = new ArrayBuffer(0, { maxByteLength });
      let used = memory.byteLength;
      memory.resize(contributions.reduce((sum, { bytes }) => sum + bytes.length, used));
      const all = new Uint8Array(memory);
      for (const { bytes, ...one } of contributions) {
        all.set(bytes, used);
        used += bytes.length;
        list.push({ one, until: used });
      }
    },
    isFull: () => memory.byteLength > limits.contributionBytesHeldMax,
    *release() {
      let from = 0;
      const withBytes = ({ one, until }: (typeof list)[number]): Contribution => {
        const bytes = new Uint8Array(memory.slice(from, until));
        from = until;
        return { ...one, bytes };
      };
      for (let place = 0; place < list.length; place += pieceContributions)
        yield list.slice(place, place + pieceContributions).map(withBytes);
      list.length = 0;
      if (memory.resizable) memory.resize(0);
    },
  };
}

import type { Numbered } from '../ports.ts';

/** One step of changing the key of residents' hashes, as its append-only record keeps it. */
export interface KeyChange extends Numbered {
  /** ms since 1970. */
  readonly at: number;
  /** The account of the person who changes the key. */
  readonly by: string;
  readonly reason: string;
  readonly step: 'begun' | 'finished';
  /** The generation that residents are hashed with from then on. */
  readonly generation: number;
}

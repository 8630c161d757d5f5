/** Pieces of work that must not overlap. */
export interface Turns {
  /** Begins when everything that came before has ended, well or not. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Turns that have ended so far; null: one is going on. */
  ended(): number | null;
}

/** One piece of work after another, in the order in which they were asked for. */
export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let ended = 0;
  return {
    take(work) {
      waiting += 1;
      const mine = last.then(work).finally(() => {
        waiting -= 1;
        ended += 1;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
    ended: () => (waiting > 0 ? null : ended),
  };
}

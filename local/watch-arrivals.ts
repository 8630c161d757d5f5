/** One file of the watched folder, as one look at the folder shows it. */
export interface SeenFile {
  /** Relative to the watched folder, with `/`. */
  readonly name: string;
  readonly bytes: number;
  /** Time of the last change as the file system gives it; only compared with itself. */
  readonly changedAt: number;
}

/** Decides, look by look, which files have arrived completely. */
export interface Arrivals {
  /**
   * Names of the files to take now, in the order of `seen`. `now` may be any clock that only goes
   * forward, in milliseconds.
   */
  look(seen: readonly SeenFile[], now: number): readonly string[];
  /** The file could not be opened: it is offered again after `retryMs`, or when it changes. */
  postpone(name: string): void;
}

export interface ArrivalRules {
  /** How long size and time of change must have stood still, in milliseconds. */
  readonly settleMs: number;
  /** After how long a postponed file is offered again, in milliseconds. */
  readonly retryMs: number;
}

interface Watched {
  readonly bytes: number;
  readonly changedAt: number;
  /** When it is offered; null: it has been taken. */
  readonly offerAt: number | null;
}

/**
 * A file is offered once it has not changed for `settleMs`, and again whenever it has changed
 * since: a log that grows is read again, and the union of events makes that harmless. The clock
 * of the file's own machine does not matter, so network shares need no common time.
 */
export function createArrivals(rules: ArrivalRules): Arrivals {
  let watched = new Map<string, Watched>();
  let clock = 0;
  return {
    look(seen, now) {
      clock = now;
      const next = new Map<string, Watched>();
      const ready: string[] = [];
      for (const { name, bytes, changedAt } of seen) {
        const before = watched.get(name);
        const same = before?.bytes === bytes && before.changedAt === changedAt;
        const offerAt = same ? before.offerAt : now + rules.settleMs;
        const due = offerAt !== null && offerAt <= now;
        if (due) ready.push(name);
        next.set(name, { bytes, changedAt, offerAt: due ? null : offerAt });
      }
      watched = next;
      return ready;
    },
    postpone(name) {
      const known = watched.get(name);
      if (known !== undefined) watched.set(name, { ...known, offerAt: clock + rules.retryMs });
    },
  };
}

import { highHalf, lowHalf } from './halves.ts';

/** What one version of a staff-day says. Actor and section are numbers; section −1: none. */
export interface StaffDayVersion {
  readonly actor: number;
  /** Days since 1970-01-01. */
  readonly day: number;
  readonly section: number;
  readonly subjects: ReadonlySet<bigint>;
}

/**
 * The versions of staff-days: each has a number, and replacing a staff-day ends its version rather
 * than looking up all that refers to it.
 */
export interface StaffDayVersions {
  /** Ends the staff-day's version and gives a new one; null: it says the same, or nothing. */
  replace(version: StaffDayVersion): number | null;
  /** null: that version has ended. */
  at(version: number): Omit<StaffDayVersion, 'subjects'> | null;
  endBefore(day: number): void;
  /** Whether ended versions hold more subjects than the others, and many. */
  mostAreDead(): boolean;
  /** Drops ended versions. From each old number to the new one; null: it had ended. */
  compact(): readonly (number | null)[];
}

interface Kept extends Omit<StaffDayVersion, 'subjects'> {
  /** Number of subjects, and the exclusive or of their hashes: whether two say the same. */
  readonly count: number;
  readonly high: number;
  readonly low: number;
}

const deadMin = 100_000;
const daysPerActor = 1_000_000;

/** No staff-days yet. */
export function createStaffDayVersions(): StaffDayVersions {
  let versions: (Kept | null)[] = [];
  let current = new Map<number, number>();
  let alive = 0;
  let dead = 0;
  const end = (key: number, version: number) => {
    const count = versions[version]?.count ?? 0;
    versions[version] = null;
    current.delete(key);
    alive -= count;
    dead += count;
  };
  const start = (kept: Kept) => {
    const version = versions.push(kept) - 1;
    current.set(keyOf(kept), version);
    alive += kept.count;
    return version;
  };
  return {
    replace(given) {
      const kept = digested(given);
      const key = keyOf(kept);
      const before = current.get(key);
      if (before !== undefined) {
        if (saysTheSame(versions[before] ?? null, kept)) return null;
        end(key, before);
      }
      return kept.count === 0 ? null : start(kept);
    },
    at: (version) => versions[version] ?? null,
    endBefore(day) {
      for (const [key, version] of current)
        if ((versions[version]?.day ?? day) < day) end(key, version);
    },
    mostAreDead: () => dead > deadMin && dead > alive,
    compact() {
      const old = versions;
      versions = [];
      current = new Map();
      alive = 0;
      dead = 0;
      return old.map((kept) => (kept === null ? null : start(kept)));
    },
  };
}

function keyOf({ actor, day }: Kept): number {
  return actor * daysPerActor + day;
}

function digested({ actor, day, section, subjects }: StaffDayVersion): Kept {
  let high = 0;
  let low = 0;
  for (const subject of subjects) {
    high ^= highHalf(subject);
    low ^= lowHalf(subject);
  }
  return { actor, day, section, count: subjects.size, high, low };
}

function saysTheSame(a: Kept | null, b: Kept): boolean {
  return a !== null && a.count === b.count && a.high === b.high && a.low === b.low;
}

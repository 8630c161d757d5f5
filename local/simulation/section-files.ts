/** Open work on one household or part of it. */
export interface WorkItem {
  readonly residents: readonly number[];
  /** The last day on which it is in the list of work, by index. */
  readonly lastDay: number;
}

interface Write {
  readonly resident: number;
  readonly actor: string;
  readonly day: number;
}

/** What a section knows together: its open items, and who wrote on whom of late. */
export interface SectionFiles {
  readonly items: WorkItem[];
  wrote(write: Write): void;
  /** Residents on whom others of the section wrote within the last days. */
  recentlyWrittenBy(others: string, today: number): readonly Write[];
}

const writesKept = 400;
const recentDays = 6;

/** Empty files, which fill from the first day on. */
export function openFiles(): SectionFiles {
  const writes: Write[] = [];
  return {
    items: [],
    wrote(write) {
      writes.push(write);
      if (writes.length > writesKept) writes.splice(0, writes.length - writesKept);
    },
    recentlyWrittenBy: (self, today) =>
      writes.filter(({ actor, day }) => actor !== self && today - day <= recentDays),
  };
}

import { limits } from '../limits.ts';
import { isBusy, summaryOfFile } from './busy-union.ts';
import { packSummary } from './summary-packing.ts';

/** The busy staff-days of one file while it is read. */
export interface BusyDays {
  /**
   * Takes the packed events of a staff-day out of one batch. Gives back those that are to be
   * written as they are: all, or none where the day is busy and they went into its summary.
   */
  passed(day: number, parts: readonly Uint8Array[]): readonly Uint8Array[];
  /**
   * The summaries to be written after a batch: of the days that had nothing in it, and of the first
   * ones where more than `limits.heldSummariesMax` are left.
   */
  settled(): readonly SettledDay[];
  /** All that are left. */
  rest(): readonly SettledDay[];
}

/** The parts of a summary of one staff-day, which is named by a number. */
export interface SettledDay {
  readonly day: number;
  readonly parts: readonly Uint8Array[];
}

/**
 * No busy days yet. A day is known to be busy once one batch has more than
 * `limits.unsummarisedEventsMax` distinct events of it; from then on all that comes goes into its
 * summary, and what came before stays as it was written. So the parts are a function of the file.
 */
export function createBusyDays(): BusyDays {
  const busy = new Set<number>();
  const held = new Map<number, readonly Uint8Array[]>();
  const touched = new Set<number>();
  const take = (day: number): SettledDay => {
    const parts = held.get(day) ?? [];
    held.delete(day);
    return { day, parts };
  };
  return {
    passed(day, parts) {
      if (parts.length === 0) return parts;
      const eventsMax = parts.length * limits.contributionEventsMax;
      if (!busy.has(day) && eventsMax <= limits.unsummarisedEventsMax) return parts;
      if (!busy.has(day) && !isBusy(new Map([[oneFile, parts]]))) return parts;
      busy.add(day);
      touched.add(day);
      held.set(day, packSummary(summaryOfFile([...(held.get(day) ?? []), ...parts], oneFile)));
      return [];
    },
    settled() {
      const quiet = [...held.keys()].filter((day) => !touched.has(day));
      const first = [...touched].slice(0, -limits.heldSummariesMax);
      touched.clear();
      return [...quiet, ...first].map(take);
    },
    rest: () => [...held.keys()].map(take),
  };
}

/** The parts of a day come out of one file, whose name is not in their bytes. */
const oneFile = '';

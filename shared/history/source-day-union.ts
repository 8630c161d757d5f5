import { actions } from '../event.ts';
import type { LogDay } from '../log-day.ts';
import { type SourceDay, type SourceSlot, uniteSystems } from './source-day.ts';
import { numbersIn, type SequenceRun, sequenceRunsMax, uniteRuns } from './source-day-runs.ts';
import { linesInSketch, uniteSketches } from './source-day-sketch.ts';

/** One source on one log day, over all files. */
export interface SourceFigures extends Omit<SourceDay, 'source' | 'file' | 'sketch'> {
  /**
   * Different lines: exact where the source numbers them (`runs` is known), else an estimate with a
   * standard error of 3.3 %. Lines that agree in everything that is kept count once.
   */
  readonly lines: number;
}

/**
 * The figures of each log day of one source, in order: a union, so that overlapping, repeated and
 * differently split files come to the same. The limit: a file whose numbers make more runs than are
 * kept leaves the day without runs, even if other files would fill the holes.
 */
export function uniteSourceDays(sourceDays: readonly SourceDay[]): readonly SourceFigures[] {
  const byDay = Map.groupBy(sourceDays, ({ logDay }) => logDay);
  return [...byDay]
    .map(([logDay, files]) => united(logDay, files))
    .sort((a, b) => (a.logDay < b.logDay ? -1 : 1));
}

function united(logDay: LogDay, files: readonly SourceDay[]): SourceFigures {
  const spoken = new Set(files.flatMap((file) => file.actions));
  const runs = unitedRuns(files);
  return {
    logDay,
    lines:
      runs === null
        ? linesInSketch(uniteSketches(files.map((file) => file.sketch)))
        : numbersIn(runs),
    firstAt: Math.min(...files.map((file) => file.firstAt)),
    lastAt: Math.max(...files.map((file) => file.lastAt)),
    actions: actions.filter((action) => spoken.has(action)),
    systems: uniteSystems(files.flatMap((file) => file.systems)),
    slots: unitedSlots(files.flatMap((file) => file.slots)),
    runs,
  };
}

function unitedRuns(files: readonly SourceDay[]): readonly SequenceRun[] | null {
  const all: SequenceRun[] = [];
  for (const { runs } of files) {
    if (runs === null) return null;
    for (const run of runs) all.push(run);
  }
  const runs = uniteRuns(all);
  return runs.length > sequenceRunsMax ? null : runs;
}

function unitedSlots(slots: readonly SourceSlot[]): readonly SourceSlot[] {
  const bySlot = Map.groupBy(slots, ({ slot }) => slot);
  return [...bySlot]
    .map(([slot, same]) => ({
      slot,
      smallest: smallestOf(same.map((one) => one.smallest)),
      largest: largestOf(same.map((one) => one.largest)),
    }))
    .sort((a, b) => a.slot - b.slot);
}

function smallestOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.min(a, b)), null);
}

function largestOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.max(a, b)), null);
}

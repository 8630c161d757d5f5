import { limits } from '../limits.ts';
import { logDayNumber, type ZoneShift } from '../log-day.ts';
import type { EventSink } from '../reading/sink.ts';
import { createArena } from './arena.ts';
import type { Contribution } from './contribution.ts';
import { createEventColumns } from './event-columns.ts';
import { addAccessEvent, type RowMaking } from './event-rows.ts';
import { fingerprinter } from './fingerprint.ts';
import { createNameTable } from './name-table.ts';
import { packPart } from './packing.ts';
import { collapseRepeats } from './repeats.ts';
import { orderByGroup, sortRows } from './row-order.ts';
import { createStaffDays, type StaffDaySummary } from './staff-days.ts';
import { subjectMarks } from './subject-marks.ts';

/** What one file is folded with. */
export interface FolderOptions {
  /** The id of the file's source; it keys the fingerprints. */
  readonly source: string;
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly fileSha256: string;
  /** Of the organisation's zone, in which log days are cut. */
  readonly shift: ZoneShift;
  /** The secret that keys the hashes of subjects, 32 bytes. */
  readonly subjectKey: Uint8Array;
  /** Takes contributions as they are ready; may be given some of one staff-day at several times. */
  readonly write: (contributions: readonly Contribution[]) => Promise<void>;
}

/** What folding one file came to. */
export interface FoldSummary extends StaffDaySummary {
  /**
   * Lines that may be counted wrongly: without a sequence number and the same as one before them,
   * or with a number that another line bears which says something else.
   */
  readonly ambiguous: number;
}

/** Takes the accepted events of one file. */
export interface FoldingSink extends Pick<EventSink, 'accept' | 'drain'> {
  /** Writes what is left. The last call. */
  finish(): Promise<FoldSummary>;
}

/**
 * Folds one file into contributions, one or more parts a staff-day. Events are held as columns and
 * packed whenever `limits.foldedEventsMax` of them have come, counted in events and not in chunks:
 * how many parts there are, and what stands in each, is a function of the file's content alone, so
 * reading it again writes the same bytes.
 */
export function createFolder(options: FolderOptions): FoldingSink {
  const { source, fileSha256 } = options;
  const names = createNameTable();
  const making: RowMaking = {
    source,
    names,
    fingerprints: fingerprinter(source),
    marks: subjectMarks(options.subjectKey),
  };
  const columns = createEventColumns();
  const days = createStaffDays();
  let ready: Contribution[] = [];
  let ambiguous = 0;

  function pack(): void {
    const allocate = createArena();
    const { order, starts } = orderByGroup(columns, days.count);
    for (let number = 0; number < days.count; number += 1) {
      const start = starts[number] ?? 0;
      const end = starts[number + 1] ?? 0;
      sortRows(columns, order, start, end);
      const collapsed = collapseRepeats(columns, order, start, end);
      ambiguous += collapsed.ambiguous;
      for (let place = start; place < collapsed.end; ) {
        const { bytes, next } = packPart(columns, names, order, place, collapsed.end, allocate);
        ready.push({ ...days.nextPart(number), file: fileSha256, source, bytes });
        place = next;
      }
    }
    columns.length = 0;
    names.clear();
  }

  async function drain(): Promise<void> {
    if (ready.length === 0) return;
    const contributions = ready;
    ready = [];
    await options.write(contributions);
  }

  return {
    accept(event, canonical) {
      const row = addAccessEvent(columns, making, event, canonical);
      columns.group[row] = days.numberOf(event.actor, logDayNumber(event.at, options.shift));
      if (columns.length >= limits.foldedEventsMax) pack();
    },
    drain,
    async finish() {
      pack();
      await drain();
      return { ...days.summary(), ambiguous };
    },
  };
}

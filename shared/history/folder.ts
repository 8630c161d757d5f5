import { limits } from '../limits.ts';
import { logDayNumber, type ZoneShift } from '../log-day.ts';
import type { EventSink } from '../reading/sink.ts';
import { createArena } from './arena.ts';
import { batchGroups, markDays } from './batch-groups.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { batchRowsMaker } from './batch-table.ts';
import { createBusyDays, type SettledDay } from './busy-days.ts';
import type { Contribution } from './contribution.ts';
import { addAccessEvent, type RowMaking } from './event-rows.ts';
import { createEventTable } from './event-table.ts';
import { fingerprinter } from './fingerprint.ts';
import { createNameTable } from './name-table.ts';
import { createPartPacker } from './part-packer.ts';
import { collapseRepeats } from './repeats.ts';
import { rowGroups } from './row-groups.ts';
import { sortRows } from './row-order.ts';
import { createStaffDays, type StaffDaySummary } from './staff-days.ts';
import { subjectMarks } from './subject-marks.ts';

/** What one file is folded with. */
export interface FolderOptions {
  /** The id of the file's source; it keys the fingerprints. */
  readonly source: string;
  /** SHA-256 of the file, lower-case hexadecimal. Looked at whenever contributions are made. */
  readonly fileSha256: string;
  /** Of the organisation's zone, in which log days are cut. */
  readonly shift: ZoneShift;
  /** The secret that keys the hashes of subjects, 32 bytes. */
  readonly subjectKey: Uint8Array;
  /** Takes contributions as they are ready; may be given some of one staff-day at several times. */
  readonly write: (contributions: readonly Contribution[]) => Promise<void>;
  /**
   * Whether nobody needs the bytes of what was written so far, so that others may stand in their
   * memory; absent: they are kept.
   */
  readonly isReleased?: () => boolean;
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
  /** The events of a batch, whose fingerprints have been computed. */
  acceptAll(fingerprinted: FingerprintedBatch): void;
  /** Writes what is left. The last call. */
  finish(): Promise<FoldSummary>;
}

/**
 * Folds one file into contributions, one or more parts a staff-day. Events are held as rows of a table and
 * packed whenever `limits.foldedEventsMax` of them have come, counted in events and not in chunks:
 * how many parts there are, and what stands in each, is a function of the file's content alone, so
 * reading it again writes the same bytes. Of busy days, summaries are written (`busy-days.ts`).
 */
export function createFolder(options: FolderOptions): FoldingSink {
  const { source } = options;
  const names = createNameTable();
  const making: RowMaking = {
    source,
    names,
    fingerprints: fingerprinter(source),
    marks: subjectMarks(options.subjectKey),
  };
  const table = createEventTable();
  const packPart = createPartPacker(table, names);
  const days = createStaffDays();
  const rowsByGroup = rowGroups(table, names.memory);
  const groups = batchGroups(days, names.memory);
  const maker = batchRowsMaker(making, { table, rowsByGroup, groups });
  const busyDays = createBusyDays();
  const arena = createArena();
  let ready: Contribution[] = [];
  let ambiguous = 0;

  function hand({ day, parts }: SettledDay): void {
    const file = options.fileSha256;
    for (const bytes of parts) ready.push(days.nextPart(day, { file, source, bytes }));
  }

  /** Puts the rows `order[start … end)` of one staff-day in order; where those end that stay. */
  function settleRows(order: Uint32Array, start: number, end: number): number {
    if (rowsByGroup.sort(start, end)) return end;
    sortRows(table, order, start, end);
    const collapsed = collapseRepeats(table, order, start, end);
    ambiguous += collapsed.ambiguous;
    return collapsed.end;
  }
  function pack(): void {
    const { order, ends } = rowsByGroup.order(table.length, days.count);
    let start = 0;
    // The platform's own loop: this one runs too rarely to be compiled well, and too long not to be.
    ends.forEach((groupEnd, number) => {
      if (start === groupEnd) return;
      packDay(number, order, start, groupEnd);
      start = groupEnd;
    });
    for (const settled of busyDays.settled()) hand(settled);
    table.length = 0;
    names.clear();
    maker.forgetNames();
  }
  /** Packs the rows `order[start … groupEnd)` of one staff-day. */
  function packDay(number: number, order: Uint32Array, start: number, groupEnd: number): void {
    const end = settleRows(order, start, groupEnd);
    const parts: Uint8Array[] = [];
    for (let place = start; place < end; ) {
      const { bytes, next } = packPart(order.byteOffset, place, end, arena.allocate);
      parts.push(bytes);
      place = next;
    }
    hand({ day: number, parts: busyDays.passed(number, parts) });
  }

  /** One event after another, as `accept` would. */
  function acceptAll(fingerprinted: FingerprintedBatch): void {
    const { length } = fingerprinted.batch;
    markDays(fingerprinted, options.shift);
    maker.begin(fingerprinted);
    for (let event = 0; event < length; ) {
      const room = limits.foldedEventsMax - table.length;
      const end = Math.min(length, event + room);
      maker.add(event, end);
      if (end === event + room) pack();
      event = end;
    }
  }

  async function drain(): Promise<void> {
    if (ready.length === 0) return;
    const contributions = ready;
    ready = [];
    await options.write(contributions);
    if (ready.length === 0 && options.isReleased?.() === true) arena.reset();
  }

  return {
    accept(event, canonical) {
      const row = addAccessEvent(table, making, event, canonical);
      rowsByGroup.placeFor(row + 1);
      rowsByGroup.set(row, days.numberOf(event.actor, logDayNumber(event.at, options.shift)));
      if (table.length >= limits.foldedEventsMax) pack();
    },
    acceptAll,
    drain,
    async finish() {
      pack();
      for (const left of busyDays.rest()) hand(left);
      await drain();
      return { ...days.summary(), ambiguous };
    },
  };
}

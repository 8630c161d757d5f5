import type { GrowingMemory } from '../growing-memory.ts';
import type { EventTable } from './event-table.ts';
import { rowOrderIn } from './row-order-module.ts';

/** The groups (staff-days) of the rows of a table, in the memory of its names. */
export interface RowGroups {
  /** Makes room for the groups of so many rows; answers where they stand, four bytes each. */
  placeFor(rows: number): number;
  /** Says of which group a row is that there is room for. */
  set(row: number, group: number): void;
  /** Puts the first `length` rows of the table by group; every one has a group below `groups`. */
  order(length: number, groups: number): GroupedRows;
  /**
   * Sorts `order[start … end)`, the rows of one group, by fingerprint and then in file order. False:
   * two have the same fingerprint, or some stand far from their places: `sortRows` must go on.
   */
  sort(start: number, end: number): boolean;
}

/**
 * The numbers of rows by group: those of group `n` stand at `order[ends[n - 1] … ends[n])`, in file
 * order. Good until the memory grows.
 */
export interface GroupedRows {
  readonly order: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

const rowsAtFirst = 1_024;
/** What sorting needs for every row of a group. */
const scratchBytes = 32;

/** No groups yet. */
export function rowGroups(table: EventTable, memory: GrowingMemory): RowGroups {
  const { orderByGroup, sortRows } = rowOrderIn(table.memory, memory.memory);
  let rowsMax = rowsAtFirst;
  let groupAt = memory.take(4 * rowsMax);
  let order = memory.take(4 * rowsMax);
  /** Rows of the largest group yet, and what it is sorted in. */
  let largest = rowsAtFirst;
  let scratch = memory.take(scratchBytes * largest);
  let groupsMax = rowsAtFirst;
  let ends = memory.take(4 * groupsMax);

  function widen(): void {
    const before = groupAt;
    groupAt = memory.take(8 * rowsMax);
    memory.bytes.copyWithin(groupAt, before, before + 4 * rowsMax);
    memory.give(before, 4 * rowsMax);
    memory.give(order, 4 * rowsMax);
    rowsMax *= 2;
    order = memory.take(4 * rowsMax);
  }
  function makeScratch(rows: number): void {
    while (rows > largest) {
      memory.give(scratch, scratchBytes * largest);
      largest *= 2;
      scratch = memory.take(scratchBytes * largest);
    }
  }
  return {
    placeFor(rows) {
      while (rows > rowsMax) widen();
      return groupAt;
    },
    set(row, group) {
      memory.words[groupAt / 4 + row] = group;
    },
    order(length, groups) {
      while (groups > groupsMax) {
        memory.give(ends, 4 * groupsMax);
        groupsMax *= 2;
        ends = memory.take(4 * groupsMax);
      }
      orderByGroup(length, groupAt, groups, order, ends);
      makeScratch(largestOf(new Uint32Array(memory.memory.buffer, ends, groups)));
      const { buffer } = memory.memory;
      return {
        order: new Uint32Array(buffer, order, length),
        ends: new Uint32Array(buffer, ends, groups),
      };
    },
    sort: (start, end) => sortRows(order + 4 * start, end - start, scratch) === 1,
  };
}

/** How many rows the largest group has. */
function largestOf(ends: Uint32Array): number {
  let largest = 0;
  let start = 0;
  for (let group = 0; group < ends.length; group += 1) {
    const end = ends[group] ?? 0;
    largest = Math.max(largest, end - start);
    start = end;
  }
  return largest;
}

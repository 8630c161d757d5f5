import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRow,
  contentOrder,
  createEventTable,
  doublePlaces,
  type EventTable,
  rowDoubles,
  rowWords,
  wordPlaces,
} from '../../shared/history/event-table.ts';
import { createNameTable } from '../../shared/history/name-table.ts';
import { type RowGroups, rowGroups } from '../../shared/history/row-groups.ts';
import { sortRows } from '../../shared/history/row-order.ts';

/** Few values, so that fingerprints, contents and whole rows come again. */
const row = fc.record({
  group: fc.integer({ min: 0, max: 3 }),
  high: fc.oneof(fc.constantFrom(0, 1, 2 ** 18, 2 ** 32 - 1), fc.integer({ min: 0, max: 2 ** 31 })),
  low: fc.integer({ min: 0, max: 2 }),
  at: fc.integer({ min: 0, max: 2 }),
});

describe('the order of rows', () => {
  it('is by group, fingerprint, content and file, as a plain sort by comparison gives it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300 }), (rows) => {
        const { table, groups } = tableOf(rows);
        const { order, ends } = groups.order(rows.length, 4);
        for (const [group, end] of ends.entries()) {
          const start = ends[group - 1] ?? 0;
          if (start === end) continue;
          const own = rows.filter((one) => one.group === group);
          const different = new Set(own.map(({ high, low }) => `${high} ${low}`)).size;
          expect(groups.sort(start, end)).toBe(different === end - start);
          if (different < end - start) sortRows(table, order, start, end);
        }
        expect([...order]).toEqual(plainlySorted(table, rows));
      }),
    );
  });

  it('stays quick where all fingerprints begin alike and come the wrong way round', () => {
    const rows = Array.from({ length: 100_000 }, (_, number) => ({
      group: 0,
      high: 100_000 - number,
      low: 0,
      at: 0,
    }));
    const { table, groups } = tableOf(rows);
    const { order } = groups.order(rows.length, 1);
    const started = performance.now();
    expect(groups.sort(0, rows.length)).toBe(false);
    sortRows(table, order, 0, rows.length);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(order[0]).toBe(rows.length - 1);
  });
});

type Row = {
  readonly group: number;
  readonly high: number;
  readonly low: number;
  readonly at: number;
};

function tableOf(rows: readonly Row[]): { table: EventTable; groups: RowGroups } {
  const table = createEventTable();
  const groups = rowGroups(table, createNameTable().memory);
  for (const { group, high, low, at } of rows) {
    const number = addRow(table);
    groups.placeFor(number + 1);
    groups.set(number, group);
    table.words[number * rowWords + wordPlaces.fingerprintHigh] = high;
    table.words[number * rowWords + wordPlaces.fingerprintLow] = low;
    table.doubles[number * rowDoubles + doublePlaces.at] = at;
  }
  return { table, groups };
}

function plainlySorted(table: EventTable, rows: readonly Row[]): number[] {
  return [...rows.entries()]
    .sort(
      ([a, one], [b, other]) =>
        one.group - other.group ||
        one.high - other.high ||
        one.low - other.low ||
        contentOrder(table, a, b) ||
        a - b,
    )
    .map(([number]) => number);
}

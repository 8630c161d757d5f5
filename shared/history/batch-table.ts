import type { ByteNames } from '../reading/byte-names.ts';
import type { BatchGroups } from './batch-groups.ts';
import type { FingerprintedBatch } from './batch-identities.ts';
import { type BatchRows, batchRowsIn } from './batch-rows-module.ts';
import type { RowMaking } from './event-rows.ts';
import { addRows, type EventTable, rowWords } from './event-table.ts';
import { type NumberTable, numberTable } from './number-table.ts';
import type { RowGroups } from './row-groups.ts';

/** Puts the events of batches into rows: what `addAccessEvent` makes of them one by one. */
export interface BatchRowsMaker {
  /** Called before the first event of a batch, whose fingerprints and days have been computed. */
  begin(fingerprinted: FingerprintedBatch): void;
  /** Adds the events from `event` up to `end` of that batch, and their groups. */
  add(event: number, end: number): void;
  /** The table of names was emptied. */
  forgetNames(): void;
}

/** Where rows go: a table and the groups of its rows. */
export interface RowTarget {
  readonly table: EventTable;
  readonly rowsByGroup: RowGroups;
  readonly groups: BatchGroups;
}

/** Fields whose names are kept. */
const fields = ['system', 'screen', 'terminal'] as const;
type Field = (typeof fields)[number];

/** Makes rows for one table of names; what follows from a name is worked out once. */
export function batchRowsMaker(
  { names, marks, source }: RowMaking,
  { table, rowsByGroup, groups }: RowTarget,
): BatchRowsMaker {
  const { memory } = names;
  const ids: Readonly<Record<Field, NumberTable>> = {
    system: numberTable(memory, 4),
    screen: numberTable(memory, 4),
    terminal: numberTable(memory, 4),
  };
  const subjects = numberTable(memory, 16);
  /** Subjects below it have their marks. */
  let marked = 1;
  let sourceId = 0;
  let taken: { readonly of: FingerprintedBatch; readonly rows: BatchRows } | null = null;

  function mark(given: ByteNames): void {
    if (subjects.begin(given)) marked = 1;
    marks.writeAll(given.texts, marked, memory.words, subjects.at / 4 + 4 * marked);
    marked = given.texts.length;
  }
  function idOf(field: Field, { batch }: FingerprintedBatch, event: number): void {
    const number = batch[field][event] ?? 0;
    const isKnown = number === 0 || memory.words[ids[field].at / 4 + number] !== 0;
    if (isKnown) return;
    const id = names.idOf(batch.names[field].texts[number]);
    memory.words[ids[field].at / 4 + number] = id;
  }
  /** Works out what an event names, in the order in which `addAccessEvent` asks for it. */
  function settle(of: FingerprintedBatch, event: number): void {
    idOf('system', of, event);
    idOf('screen', of, event);
    idOf('terminal', of, event);
    if (sourceId === 0) sourceId = names.idOf(source);
    groups.settle(of.batch.actor[event] ?? 0, of.day[event] ?? 0);
  }

  return {
    begin(fingerprinted) {
      const { batch } = fingerprinted;
      if (taken?.of !== fingerprinted) {
        const rows = batchRowsIn(fingerprinted, table.memory, memory.memory);
        taken = { of: fingerprinted, rows };
      }
      for (const field of fields) ids[field].begin(batch.names[field]);
      groups.begin(batch.names.actor);
      mark(batch.names.subject);
      taken.rows.touch(batch.length, subjects.at);
    },
    add(event, end) {
      if (taken === null) return;
      const { of, rows } = taken;
      const first = addRows(table, end - event);
      const group = rowsByGroup.placeFor(table.length) + 4 * first;
      if (sourceId === 0) settle(of, event);
      for (let next = event; ; ) {
        const added = next - event;
        next = rows.add(
          next,
          end,
          4 * rowWords * (first + added),
          group + 4 * added,
          subjects.at,
          ids.system.at,
          ids.screen.at,
          ids.terminal.at,
          groups.at,
          sourceId,
        );
        if (next === end) return;
        settle(of, next);
      }
    },
    forgetNames() {
      sourceId = 0;
      for (const field of fields) ids[field].clear();
    },
  };
}

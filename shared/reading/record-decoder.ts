import { type AccessEvent, actions, outcomes } from '../event.ts';
import { say, type Text } from '../language.ts';
import { type Cell, type IndexOf, textCell, wordCell } from './cells.ts';
import type { Column, ColumnMap } from './column-map.ts';
import type { CsvRecord } from './csv-records.ts';
import { dataClassesOf } from './data-classes.ts';
import { emptyEvent } from './empty-event.ts';
import { halfWidth } from './half-width.ts';
import { interning } from './interned.ts';
import { countOf, countWithoutFigure } from './record-count.ts';
import type { ReadingContext } from './record-reader.ts';
import { type TimeRules, timeCell } from './time-cell.ts';

/** Fills the event out of a record, or says why it cannot. The event is the same object each time. */
export interface RecordDecoder {
  readonly event: AccessEvent;
  decode(record: CsvRecord): Text | null;
  /** Whether the record has a time, whatever else it lacks. */
  holdsTime(record: CsvRecord): boolean;
}

/** Compiles a column map: what can be known before the first record is worked out once. */
export function recordDecoder(
  columns: ColumnMap,
  indexOf: IndexOf,
  context: ReadingContext,
  times: TimeRules = {},
): RecordDecoder {
  const { source, systems } = context;
  const cells = cellsOf(columns, indexOf, source.system);
  const time = timeCell(columns.at, indexOf, source.timeZone, times);
  const intern = interning();
  const event = emptyEvent(source.id, source.system);
  let problem: Text | null = null;

  function word<Value extends string>(cell: Cell<Value>, record: CsvRecord): Value | undefined {
    const raw = cell.raw(record);
    const value = cell.meaning(raw, record);
    if (value === undefined) {
      problem ??= say((c) => c.reading.unknownCode(cell.column, raw, cell.allowed));
    }
    return value;
  }
  function text(cell: Cell | null, record: CsvRecord): string | undefined {
    if (cell === null) return undefined;
    const value = word(cell, record);
    return value === undefined || value === '' ? undefined : value;
  }
  function often(cell: Cell | null, record: CsvRecord): string | undefined {
    const value = text(cell, record);
    return value === undefined ? undefined : intern(value);
  }

  function decode(record: CsvRecord): Text | null {
    problem = null;
    const written = time.written(record);
    const at = time.instant(written);
    if (at === null) return say((c) => c.reading.noSuchTime(written));
    const actor = often(cells.actor, record);
    const action = word(cells.action, record);
    const outcome = word(cells.outcome, record);
    const count = countOf(text(cells.records, record) ?? '');
    event.at = at;
    event.subject = text(cells.subject, record);
    event.system = often(cells.system, record) ?? source.system;
    event.section = often(cells.section, record);
    event.terminal = often(cells.terminal, record);
    event.screen = often(cells.screen, record);
    event.purpose = often(cells.purpose, record);
    event.sequence = text(cells.sequence, record);
    if (problem !== null || action === undefined || outcome === undefined) return problem;
    if (actor === undefined) return say((c) => c.reading.actorMissing(cells.actor.column));
    if (Number.isNaN(count)) return countProblem(cells.records, record);
    event.actor = halfWidth(actor);
    event.action = action;
    event.outcome = outcome;
    event.records = count ?? countWithoutFigure(action, event.subject !== undefined);
    event.dataClasses = dataClassesOf(systems, event.system, event.screen);
    event.line = record.line;
    return null;
  }
  const holdsTime = (record: CsvRecord): boolean => time.instant(time.written(record)) !== null;
  return { event, decode, holdsTime };
}

function cellsOf(columns: ColumnMap, indexOf: IndexOf, system: string) {
  const optional = (column: Column | undefined): Cell | null =>
    column === undefined ? null : textCell(column, indexOf);
  return {
    actor: textCell(columns.actor, indexOf),
    action: wordCell(columns.action, actions, indexOf),
    outcome: wordCell(columns.outcome ?? { constant: 'success' }, outcomes, indexOf),
    system: textCell(columns.system ?? { constant: system }, indexOf),
    records: optional(columns.records),
    subject: optional(columns.subject),
    section: optional(columns.section),
    terminal: optional(columns.terminal),
    screen: optional(columns.screen),
    purpose: optional(columns.purpose),
    sequence: optional(columns.sequence),
  };
}

function countProblem(cell: Cell | null, record: CsvRecord): Text {
  return say((c) => c.reading.noCount(cell?.raw(record) ?? ''));
}

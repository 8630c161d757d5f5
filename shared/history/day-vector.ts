import type { JudgedEvent } from '../detectors/detector.ts';
import { type DataClass, dataClasses } from '../event.ts';
import { halfHours } from './day-vector-packing.ts';

export { packDayVector, unpackDayVector } from './day-vector-packing.ts';

/**
 * The figures of one actor on one log day. A line that stands there several times counts as often.
 * Deeds that were denied or failed count in `denied` and `failed` and in the histogram only: they
 * moved no data. A number of people is a sum over lines, not of distinct people (延べ).
 */
export interface DayFigures {
  readonly lines: number;
  readonly denied: number;
  readonly failed: number;
  readonly views: number;
  readonly searches: number;
  readonly updates: number;
  readonly exportLines: number;
  readonly printLines: number;
  /** People on export lines that say how many, and on print lines. */
  readonly exportedRecords: number;
  readonly printedRecords: number;
  /** Lines that do not say how many people they cover. */
  readonly exportsWithoutCount: number;
  readonly printsWithoutCount: number;
  /** Of exported and printed people, those that no explanation covers. */
  readonly unexplainedRecords: number;
  /** Distinct subjects viewed. */
  readonly subjectsViewed: number;
  /** Distinct subjects touched in any way. */
  readonly subjects: number;
  /** Distinct subjects with at least one deed that no explanation covers. */
  readonly unexplainedSubjects: number;
}

/** The merged figures of one actor on one log day, as detectors of longer windows read them. */
export interface DayVector extends DayFigures {
  /** Lines in opening hours, by half-hour of the UTC day (48); the zone turns them to local time. */
  readonly inHours: readonly number[];
  /** The same outside opening hours: in the evening, at night, on closed days. */
  readonly outOfHours: readonly number[];
  readonly evening: boolean;
  readonly night: boolean;
  readonly closedDay: boolean;
  /** Which classes of data its lines touch, in the order of `dataClasses`. */
  readonly dataClasses: readonly DataClass[];
}

/** Derives the figures of a staff-day. Pure; the order of the events does not matter. */
export function dayVectorOf(events: readonly JudgedEvent[]): DayVector {
  const done = events.filter(({ outcome }) => outcome === 'success');
  const of = (action: JudgedEvent['action']): JudgedEvent[] =>
    done.filter((event) => event.action === action);
  const exports = of('export');
  const prints = of('print');
  const unexplained = done.filter(({ explanations }) => explanations.length === 0);
  const during = (period: JudgedEvent['period']): JudgedEvent[] =>
    events.filter((event) => event.period === period);
  return {
    lines: linesOf(events),
    denied: linesOf(events.filter(({ outcome }) => outcome === 'denied')),
    failed: linesOf(events.filter(({ outcome }) => outcome === 'error')),
    views: linesOf(of('view')),
    searches: linesOf(of('search')),
    updates: linesOf(of('update')),
    exportLines: linesOf(exports),
    printLines: linesOf(prints),
    exportedRecords: recordsOf(exports),
    printedRecords: recordsOf(prints),
    exportsWithoutCount: linesOf(exports.filter(({ records }) => records === null)),
    printsWithoutCount: linesOf(prints.filter(({ records }) => records === null)),
    unexplainedRecords: recordsOf(unexplained.filter(takesDataOut)),
    subjectsViewed: subjectsOf(of('view')),
    subjects: subjectsOf(done),
    unexplainedSubjects: subjectsOf(unexplained),
    inHours: histogramOf(during('office')),
    outOfHours: histogramOf(events.filter(({ period }) => period !== 'office')),
    evening: during('evening').length > 0,
    night: during('night').length > 0,
    closedDay: during('closed-day').length > 0,
    dataClasses: dataClasses.filter((one) =>
      events.some((event) => event.dataClasses.includes(one)),
    ),
  };
}

function takesDataOut({ action }: JudgedEvent): boolean {
  return action === 'export' || action === 'print';
}

/** Sums stop where numbers stop being exact. */
function bounded(sum: number): number {
  return Math.min(sum, Number.MAX_SAFE_INTEGER);
}

function linesOf(events: readonly JudgedEvent[]): number {
  return bounded(events.reduce((sum, { count }) => sum + count, 0));
}

function recordsOf(events: readonly JudgedEvent[]): number {
  return bounded(events.reduce((sum, { records, count }) => sum + (records ?? 0) * count, 0));
}

function subjectsOf(events: readonly JudgedEvent[]): number {
  const subjects = new Set(events.map(({ subject }) => subject));
  subjects.delete(null);
  return subjects.size;
}

const halfHourMs = 1_800_000;

function histogramOf(events: readonly JudgedEvent[]): readonly number[] {
  const lines = new Array<number>(halfHours).fill(0);
  for (const { at, count } of events) {
    const sinceEpoch = Math.floor(at / halfHourMs);
    const place = ((sinceEpoch % halfHours) + halfHours) % halfHours;
    lines[place] = bounded((lines[place] ?? 0) + count);
  }
  return lines;
}

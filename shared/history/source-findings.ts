import { addDays, type LogDay } from '../log-day.ts';
import type { Calendar } from '../working-time.ts';
import { type BelievedDays, believe, datedAhead, type SourceDays } from './source-ahead.ts';
import { clockDisorder } from './source-clock-order.ts';
import { clockShift } from './source-clock-shift.ts';
import { drop } from './source-drop.ts';
import { sequenceGap } from './source-gap.ts';
import {
  recordOf,
  type SourceDeviation,
  type SourceRecord,
  type SourceWords,
} from './source-record.ts';
import { scopeChanges } from './source-scope.ts';
import { silence } from './source-silence.ts';

/** What is wrong with one source. It is about a log, never about a person. */
export interface SourceFinding extends SourceDeviation {
  readonly detector: 'log-integrity';
  /** The id of the source. */
  readonly source: string;
}

/** The log days that are looked at, both included; those before them are only the past. */
export interface JudgedSpan {
  readonly from: LogDay;
  readonly until: LogDay;
}

/**
 * What is wrong with the sources on the log days of a span, sorted by source, day and kind. A day is
 * judged by itself, the sixty working days before it (give at least those: a hundred days) and, for
 * lines near 04:00, the next day with lines. What lasts for days is one finding, dated from its first
 * day. Lines that are dated ahead are told whatever the span. Judge days that are sealed: before,
 * lines may still be on their way.
 */
export function judgeSources(
  sources: readonly SourceDays[],
  span: JudgedSpan,
  calendar: Calendar,
  words: SourceWords,
): readonly SourceFinding[] {
  return believe(sources)
    .toSorted((a, b) => (a.source.id < b.source.id ? -1 : 1))
    .flatMap((believed) => findingsOf(believed, span, calendar, words));
}

function findingsOf(
  believed: BelievedDays,
  { from, until }: JudgedSpan,
  calendar: Calendar,
  words: SourceWords,
): readonly SourceFinding[] {
  const { source, days } = believed;
  const latest = new Map<string, SourceDeviation>();
  for (let day = from; day <= until; day = addDays(day, 1)) {
    for (const one of deviationsOf(recordOf(source, days, day, calendar), words)) {
      latest.set(`${one.from} ${lasting(one)}`, one);
    }
  }
  const ahead = datedAhead(believed);
  const found = ahead === null ? [...latest.values()] : [...latest.values(), ahead];
  return found
    .toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
    .map((one) => ({ detector: 'log-integrity', source: source.id, ...one }));
}

function deviationsOf(record: SourceRecord, words: SourceWords): readonly SourceDeviation[] {
  const single = [silence, sequenceGap, drop, clockShift, clockDisorder].map((rule) =>
    rule(record),
  );
  return [...single.filter((one) => one !== null), ...scopeChanges(record, words)];
}

/** A missing day that goes on is a silence: the same finding, later. */
function lasting({ kind }: SourceDeviation): string {
  return kind === 'silence' ? 'missing-day' : kind;
}

function keyOf({ from, kind }: SourceDeviation): string {
  return `${from} ${kind}`;
}

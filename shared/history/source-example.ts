import { addDays, type LogDay, numberOfLogDay } from '../log-day.ts';
import { defaultCalendar } from '../settings/calendar-yaml.ts';
import { compileCalendar } from '../working-time.ts';
import type { SourceDays } from './source-ahead.ts';
import type { SourceFigures } from './source-day-union.ts';
import type { JudgedSpan } from './source-findings.ts';
import type { JudgedSource } from './source-record.ts';

/** The calendar of the examples: Monday to Friday, Japanese holidays, closed at the year's end. */
export const exampleCalendar = compileCalendar(defaultCalendar, 'Asia/Tokyo');

/** An invented source with the log days that are looked at. */
export interface SourceExample {
  readonly title: string;
  readonly sources: readonly SourceDays[];
  readonly span: JudgedSpan;
}

/** The day on which examples deviate: a Monday, sixty working days and more after they begin. */
export const exampleDay = '2026-07-06';

const exampleBegin = '2026-04-01';
const morningSlot = 26;
const eveningSlot = 81;

/** What is particular about some of its days; null: no line. */
export type Deviations = Readonly<Record<LogDay, Partial<SourceFigures> | null>>;

/** An example with one daily source up to a week after the day on which it deviates. */
export function sourceExample(
  title: string,
  deviations: Deviations,
  differences: Partial<JudgedSource> = {},
): SourceExample {
  return {
    title,
    sources: [exampleSource(deviations, differences)],
    span: { from: exampleDay, until: addDays(exampleDay, 4) },
  };
}

/** An invented source: 400 numbered lines on every working day, 08:20 to 17:30. */
export function exampleSource(
  deviations: Deviations,
  differences: Partial<JudgedSource> = {},
  lines = 400,
): SourceDays {
  const end = addDays(exampleDay, 8);
  const days: SourceFigures[] = [];
  for (let day = exampleBegin; day < end; day = addDays(day, 1)) {
    const isOpen = exampleCalendar.isOpenDay(day, null);
    const deviation = deviations[day];
    if (deviation === null || (!isOpen && deviation === undefined)) continue;
    days.push({ ...exampleFigures(day, lines), ...deviation });
  }
  for (const [day, deviation] of Object.entries(deviations)) {
    if (day >= end && deviation !== null)
      days.push({ ...exampleFigures(day, lines), ...deviation });
  }
  const title = { ja: '住民記録ログ', en: 'the log of the resident register' };
  return { source: { id: 'juki-log', title, cadence: 'daily', ...differences }, days };
}

/** An invented day. Its numbers begin where those of the working day before ended. */
export function exampleFigures(logDay: LogDay, lines: number): SourceFigures {
  const first = exampleFirstNumber(logDay, lines);
  const cut = numberOfLogDay(logDay) * 86_400_000 - 5 * 3_600_000;
  return {
    logDay,
    lines,
    firstAt: cut + morningSlot * 600_000,
    lastAt: cut + eveningSlot * 600_000,
    actions: ['view', 'search', 'export', 'login'],
    systems: ['juki'],
    slots: exampleSlots(first, lines, morningSlot),
    runs: [{ first, last: first + lines - 1 }],
  };
}

/** The number of the first line of an invented day. */
export function exampleFirstNumber(logDay: LogDay, lines = 400): number {
  return 1 + lines * exampleCalendar.workingDaysBetween('2026-03-31', logDay, null);
}

/** Lines spread evenly over nine hours from a slot on; `first` null: they bear no numbers. */
export function exampleSlots(
  first: number | null,
  lines: number,
  from: number,
): SourceFigures['slots'] {
  const count = eveningSlot - morningSlot;
  const before = (index: number) => Math.floor((lines * index) / count);
  return Array.from({ length: count }, (_, index) => ({
    slot: (from + index) % 144,
    smallest: first === null ? null : first + before(index),
    largest: first === null ? null : first + before(index + 1) - 1,
  })).toSorted((a, b) => a.slot - b.slot);
}

import type { LogDay } from '../../shared/log-day.ts';
import type { DayFigures, StaffDay } from './staff-day.ts';

/** The figures of a staff-day while its lines are still being read. */
export interface DayTally extends StaffDay {
  lines: number;
  exportLines: number;
  updateLines: number;
  afterHoursLines: number;
  /** Residents viewed, by number, repeated as often as they were. */
  readonly viewed: number[];
  /** Residents whose own record was exported or printed, likewise. */
  readonly exported: number[];
  exportedUnnamed: number;
  /** Each once; they are few. */
  readonly terminals: number[];
  readonly terms: number[];
  /** One bit an hour of the day. */
  hours: number;
}

export function emptyTally(actor: string, day: LogDay, section: string | null): DayTally {
  return {
    actor,
    day,
    section,
    lines: 0,
    exportLines: 0,
    updateLines: 0,
    afterHoursLines: 0,
    viewed: [],
    exported: [],
    exportedUnnamed: 0,
    terminals: [],
    terms: [],
    hours: 0,
  };
}

export function figuresOf(tally: DayTally): DayFigures {
  const { actor, day, section, lines, exportLines, updateLines, afterHoursLines } = tally;
  return {
    actor,
    day,
    section,
    lines,
    exportLines,
    updateLines,
    afterHoursLines,
    exportedPeople: new Set(tally.exported).size + tally.exportedUnnamed,
    viewedSubjects: new Set(tally.viewed).size,
    terminals: tally.terminals.length,
    activeHours: tally.hours.toString(2).replaceAll('0', '').length,
    terms: tally.terms,
  };
}

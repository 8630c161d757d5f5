import { addDays, type LogDay } from '../log-day.ts';
import type { ReportSettings } from '../settings/reports-yaml.ts';
import type { ReportDocument } from './document.ts';
import type { Edition } from './edition.ts';
import type { ReportPorts } from './gather.ts';
import type { Period } from './period.ts';

/** A report that is issued by itself, period after period. */
export interface PeriodicReport {
  /** How the names of its files begin. */
  readonly id: string;
  /** The role that is told where the settings name none, if they have it. */
  readonly usualRole: string;
  /** For so many days after the end of a period it is looked whether logs that came late change it. */
  readonly correctedForDays: number;
  /** The role that the settings name; null: none. */
  roleOf(settings: ReportSettings): string | null;
  /** Whether words name a period. */
  isPeriod(words: string): boolean;
  periodOf(day: LogDay): Period;
  firstDayOf(period: Period): LogDay;
  lastDayOf(period: Period): LogDay;
  /** Reads all that the report of a period is made of. `now` in ms since 1970. */
  draw(period: Period, ports: ReportPorts, now: number): Promise<Drawing>;
}

/** A report with its figures, for whichever edition it proves to be. */
export interface Drawing {
  /** A log had come by then: else there is nothing to report, and nobody is told. */
  readonly hasBegun: boolean;
  readonly isRunning: boolean;
  /** The figures of the first page, for the next edition to say what it corrects. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  write(edition: Edition): ReportDocument;
}

/** Defines a report; one folder each, listed in `registry.ts`. */
export function definePeriodicReport(report: PeriodicReport): PeriodicReport {
  return report;
}

/** The period that is over and whose report may be due on a day; null: it is looked for no more. */
export function periodDueOn(today: LogDay, report: PeriodicReport): Period | null {
  const period = report.periodOf(addDays(report.firstDayOf(report.periodOf(today)), -1));
  const until = addDays(report.lastDayOf(period), report.correctedForDays);
  return today <= until ? period : null;
}

import type { LogDay } from '../../log-day.ts';
import { addMonths, type Month } from '../monthly/month.ts';

/** A fiscal year `FY2026` of log days: April 2026 to March 2027. */
export type FiscalYear = string;

/** Whether words name a fiscal year. */
export function isFiscalYear(words: string): words is FiscalYear {
  return /^FY[12]\d{3}$/.test(words);
}

/** The fiscal year that a log day belongs to. */
export function fiscalYearOf(day: LogDay): FiscalYear {
  const year = Number(day.slice(0, 4));
  return `FY${day.slice(5) < '04-01' ? year - 1 : year}`;
}

/** Its months, April first. */
export function monthsOf(year: FiscalYear): readonly Month[] {
  const april = `${year.slice(2)}-04`;
  return Array.from({ length: 12 }, (_, at) => addMonths(april, at));
}

/** Its first log day, 1 April. */
export function firstDayOfYear(year: FiscalYear): LogDay {
  return `${year.slice(2)}-04-01`;
}

/** Its last log day, 31 March. */
export function lastDayOfYear(year: FiscalYear): LogDay {
  return `${Number(year.slice(2)) + 1}-03-31`;
}
